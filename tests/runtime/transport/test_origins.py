"""Origins of URLs."""

from __future__ import annotations

from runtime.transport.origins import same_origin


def test_origins() -> None:
    assert same_origin("https://a/x", "https://a/y")
    assert not same_origin("https://a/x", "http://a/x")
    assert not same_origin("https://a/x", "https://a.evil/x")
    assert same_origin("https://a/v1/x", "https://a/v1")
    assert same_origin("https://a:443/x", "https://a")
    assert not same_origin("https://a.evil/x", "https://a")
    assert not same_origin("https://a@evil/x", "https://a")
    assert not same_origin("http://evil/x", "http:")
    assert not same_origin("https://a:8443/x", "https://a")
