"""The key: where it comes from, and what happens without one."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from helpers.guardrails.server import GuardrailsServer
from helpers.guardrails.sides import Connect, Side
from helpers.loopback import Answer, serving
from openrouter import OpenRouter, errors
from openrouter.types import NO_CREDENTIALS


def test_from_the_environment(
    server: GuardrailsServer,
    connect: Connect,
    side: Side,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENROUTER_API_KEY", "sk-test")
    side.call(connect(api_key=None), "list")
    monkeypatch.setenv("OPENROUTER_API_KEY", "sk-wrong")
    side.call(connect(), "list")
    sent = [request.header("Authorization") for request in server.requests]
    assert sent == ["Bearer sk-test"] * 2


def test_a_callable_is_asked_before_every_request(
    connect: Connect, server: GuardrailsServer, side: Side
) -> None:
    keys = iter(["sk-1", "sk-2"])
    server.keys = {"sk-1", "sk-2"}
    client = connect(api_key=lambda: next(keys))
    side.call(client, "list")
    side.call(client, "list")
    sent = [request.header("Authorization") for request in server.requests]
    assert sent == ["Bearer sk-1", "Bearer sk-2"]


@pytest.mark.parametrize("key", [None, "", lambda: None, lambda: ""])
def test_a_missing_key_is_named_before_anything_is_sent(
    connect: Connect, server: GuardrailsServer, side: Side, key: Any
) -> None:
    with pytest.raises(errors.MissingCredentialsError) as caught:
        side.call(connect(api_key=key), "list")
    assert "OPENROUTER_API_KEY" in str(caught.value)
    assert "api_key" in str(caught.value)
    assert server.requests == []


def test_no_key_is_needed_where_the_call_brings_its_own(
    connect: Connect, server: GuardrailsServer, side: Side
) -> None:
    headers = {"authorization": "Bearer sk-test"}
    side.call(connect(api_key=""), "list", http_headers=headers)
    assert server.last.header("Authorization") == "Bearer sk-test"


def test_no_key_is_needed_where_the_http_client_has_its_own(
    server: GuardrailsServer,
) -> None:
    headers = {"Authorization": "Bearer sk-test"}
    with httpx2.Client(headers=headers) as http:
        client = OpenRouter(server_url=server.url, client=http)
        assert client.guardrails.list().result.total_count == 0


@pytest.mark.parametrize("key", ["sk-\nline", "sk-é", "sk-\x00"])
def test_a_key_that_no_header_can_carry_is_refused_and_not_shown(
    connect: Connect, server: GuardrailsServer, side: Side, key: str
) -> None:
    with pytest.raises(ValueError, match="api_key") as caught:
        side.call(connect(api_key=key), "list")
    assert "sk-" not in str(caught.value)
    assert server.requests == []


def test_an_error_of_the_callable_is_the_callers(
    connect: Connect, server: GuardrailsServer, side: Side
) -> None:
    def broken() -> str:
        raise LookupError("the vault is closed")

    with pytest.raises(LookupError, match="vault"):
        side.call(connect(api_key=broken), "list")


def test_a_server_without_security_needs_no_key(
    connect: Connect, side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENROUTER_API_KEY", "sk-test")
    with serving(lambda request: Answer(200, {"data": [], "total_count": 0})) as other:
        client = connect(api_key=NO_CREDENTIALS, server_url=other.url)
        assert side.call(client, "list").result.total_count == 0
        with_key = client.with_credentials(api_key="sk-test")
        side.call(with_key, "list")
        side.call(with_key.with_credentials(api_key=NO_CREDENTIALS), "list")
    sent = [request.headers.get("authorization") for request in other.arrived]
    assert sent == [None, "Bearer sk-test", None]
