"""The small parts: the sentinel, headers, errors, lazy packages."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from runtime.errors import ArgumentError, ResponseError
from runtime.lazy import lazy_module
from runtime.request.build import checked_header, with_query
from runtime.sentinel import UNSET, Unset, unset_if_none
from runtime.transport.servers import same_origin


def test_unset_is_one_falsy_value() -> None:
    assert not UNSET
    assert repr(UNSET) == "UNSET"
    assert copy.copy(UNSET) is UNSET
    assert copy.deepcopy([UNSET])[0] is UNSET
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET
    assert list(Unset) == [UNSET]


def test_none_for_what_cannot_be_null() -> None:
    assert unset_if_none(None) is UNSET
    assert unset_if_none("") == ""
    assert unset_if_none(0) == 0


def test_headers_are_checked() -> None:
    assert checked_header("X", "a\tb") == "a\tb"
    for name, value in [("X", "a\nb"), ("X", "é"), ("X Y", "a"), ("", "a")]:
        with pytest.raises(ArgumentError):
            checked_header(name, value)


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


def test_more_query() -> None:
    assert with_query("http://a/b", {}) == "http://a/b"
    assert with_query("http://a/b", {"k": "a b"}) == "http://a/b?k=a%20b"
    assert with_query("http://a/b?c=1", {"k": "v"}) == "http://a/b?c=1&k=v"


def test_errors_survive_pickling() -> None:
    request = httpx2.Request("GET", "http://a")
    response = httpx2.Response(418, text="short and stout", request=request)
    error = ResponseError("a teapot", response)
    again = pickle.loads(pickle.dumps(error))
    assert (again.message, again.status_code, again.body) == (
        "a teapot",
        418,
        "short and stout",
    )


def test_lazy_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "lazy_sample"
    package.mkdir()
    (package / "heavy.py").write_text("class Thing: ...\n", encoding="utf-8")
    (package / "__init__.py").write_text(
        "from runtime.lazy import lazy_module\n"
        "__getattr__, __dir__ = lazy_module(__name__, {'Thing': 'heavy'})\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    import lazy_sample  # type: ignore[import-not-found] # made above

    assert "lazy_sample.heavy" not in sys.modules
    assert "Thing" in dir(lazy_sample)
    assert lazy_sample.Thing is sys.modules["lazy_sample.heavy"].Thing
    assert "Thing" in vars(lazy_sample)
    with pytest.raises(
        AttributeError, match="module 'lazy_sample' has no attribute 'x'"
    ):
        _ = lazy_sample.x
    assert callable(lazy_module)


def test_a_client_loads_neither_http_nor_models(root: Path) -> None:
    program = (
        "import sys, openrouter; openrouter.OpenRouter(api_key='k');"
        "heavy = ('httpx2', 'pydantic', 'asyncio', 'ssl', 'logging', 'inspect');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", program],
        cwd=root / "generated",
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"
