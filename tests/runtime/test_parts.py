"""The small parts: the sentinel, servers, credentials, lazy packages, logging."""

from __future__ import annotations

import copy
import logging
import pickle
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from runtime.errors import ArgumentError, MissingCredentialsError, ResponseError
from runtime.lazy import lazy_module
from runtime.logs import default_logger, log_request, log_response
from runtime.requests import checked_header, same_origin, with_query
from runtime.security import ApiKey, Bearer
from runtime.sentinel import UNSET, Unset, unset_if_none
from runtime.servers import resolve_server

SECRET = "sk-very-secret"
SERVERS = {"one": "https://one.example/", "two": "https://{region}.example/v1"}


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


@pytest.mark.parametrize(
    ("name", "variables", "url", "expected"),
    [
        (None, None, None, "https://one.example"),
        ("two", {"region": "eu"}, None, "https://eu.example/v1"),
        ("one", None, "http://mine/", "http://mine"),
        (None, {"x": "1"}, "http://{x}.mine", "http://1.mine"),
    ],
)
def test_servers(
    name: str | None, variables: dict[str, str] | None, url: str | None, expected: str
) -> None:
    assert resolve_server(SERVERS, name, variables, url) == expected


def test_servers_that_do_not_exist() -> None:
    with pytest.raises(ValueError, match=r"unknown server 'three'.*'one', 'two'"):
        resolve_server(SERVERS, "three", None, None)
    with pytest.raises(ValueError, match="no value for region"):
        resolve_server(SERVERS, "two", None, None)


def test_bearer() -> None:
    bearer = Bearer(SECRET, "set X")
    assert bearer.headers() == {"Authorization": f"Bearer {SECRET}"}
    assert bearer.query() == {}
    assert SECRET not in repr(bearer)


def test_credentials_are_asked_for_each_time() -> None:
    secrets = iter(["a", "b"])
    bearer = Bearer(lambda: next(secrets), "set X")
    assert [bearer.headers()["Authorization"] for _ in range(2)] == [
        "Bearer a",
        "Bearer b",
    ]


def test_api_keys() -> None:
    assert ApiKey("header", "X-Key", "k", "").headers() == {"X-Key": "k"}
    assert ApiKey("cookie", "key", "k", "").headers() == {"Cookie": "key=k"}
    assert ApiKey("query", "key", "k", "").headers() == {}
    assert ApiKey("query", "key", "k", "").query() == {"key": "k"}
    assert ApiKey("header", "key", "k", "").query() == {}


@pytest.mark.parametrize("secret", [None, "", lambda: None])
def test_missing_credentials(secret: str | None) -> None:
    bearer = Bearer(secret, "set X")
    assert bearer.headers() == {}
    with pytest.raises(MissingCredentialsError, match="set X"):
        bearer.require({})
    bearer.require({"AUTHORIZATION": "Basic x"})


@pytest.mark.parametrize("secret", [f"{SECRET}\n", f"{SECRET}\r\nX: 1", f"{SECRET}é"])
def test_credentials_that_no_header_can_carry(secret: str) -> None:
    with pytest.raises(ValueError, match="set X") as caught:
        Bearer(secret, "set X").headers()
    assert SECRET not in str(caught.value)


def test_headers_are_checked() -> None:
    assert checked_header("X", "a\tb") == "a\tb"
    for name, value in [("X", "a\nb"), ("X", "é"), ("X Y", "a"), ("", "a")]:
        with pytest.raises(ArgumentError):
            checked_header(name, value)


def test_origins() -> None:
    assert same_origin("https://a/x", "https://a/y")
    assert not same_origin("https://a/x", "http://a/x")
    assert not same_origin("https://a/x", "https://a.evil/x")


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


def test_logging_shows_no_secrets(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("test")
    url = f"https://u:{SECRET}@host/x?api_key={SECRET}&page=2"
    headers = {"Authorization": f"Bearer {SECRET}", "X-Trace": "1"}
    request = httpx2.Request("GET", url, headers=headers)
    response = httpx2.Response(200, headers={"Set-Cookie": SECRET}, request=request)
    with caplog.at_level(logging.DEBUG, "test"):
        log_request(logger, request, 0)
        log_response(logger, response, 0.25)
    assert SECRET not in caplog.text
    assert "page=2" in caplog.text
    assert "'x-trace': '1'" in caplog.text
    assert "response 200 after 250 ms" in caplog.text


@pytest.mark.parametrize("value", [None, "", "0", "false", "OFF"])
def test_no_logger_unless_asked_for(value: str | None) -> None:
    assert default_logger(value) is None


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
