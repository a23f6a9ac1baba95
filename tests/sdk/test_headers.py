"""Headers of the SDK, of the client, of the environment and of the call."""

from __future__ import annotations

import pytest

from helpers.guardrails.server import GuardrailsServer
from helpers.guardrails.sides import Connect, Side
from openrouter import OpenRouter, errors

GLOBALS = [
    ("http_referer", "HTTP-Referer", "OPENROUTER_HTTP_REFERER"),
    ("x_open_router_title", "X-OpenRouter-Title", "OPENROUTER_X_OPEN_ROUTER_TITLE"),
    (
        "x_open_router_categories",
        "X-OpenRouter-Categories",
        "OPENROUTER_X_OPEN_ROUTER_CATEGORIES",
    ),
]


def test_headers_of_the_sdk(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    side.call(client, "list")
    agent = server.last.header("User-Agent") or ""
    assert "openrouter" in agent
    assert "httpx" not in agent
    assert server.last.header("Accept") == "application/json"
    assert server.last.header("Authorization") == "Bearer sk-test"
    for _, header, _ in GLOBALS:
        assert server.last.header(header) is None


@pytest.mark.parametrize(("argument", "header", "variable"), GLOBALS)
def test_global_headers(
    connect: Connect,
    server: GuardrailsServer,
    side: Side,
    monkeypatch: pytest.MonkeyPatch,
    argument: str,
    header: str,
    variable: str,
) -> None:
    monkeypatch.setenv(variable, "environment")
    client = connect()
    side.call(client, "list")
    assert server.last.header(header) == "environment"
    client = connect(**{argument: "client"})
    side.call(client, "list")
    assert server.last.header(header) == "client"
    side.call(client, "list", **{argument: "call"})
    assert server.last.header(header) == "call"
    side.call(client, "create", name="x")
    assert server.last.header(header) == "client"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("authorization", "Bearer sk-other"),
        ("USER-AGENT", "mine/1"),
        ("accept", "application/hal+json"),
        ("http-referer", "https://call.example"),
        ("content-TYPE", "application/merge-patch+json"),
        ("X-New", "1"),
    ],
)
def test_headers_of_the_call_win_whatever_their_case(
    connect: Connect, server: GuardrailsServer, side: Side, name: str, value: str
) -> None:
    server.keys.add("sk-other")
    client = connect(http_referer="https://client.example")
    side.call(client, "create", name="x", http_headers={name: value})
    assert server.last.header(name) == value


def test_headers_of_one_call_do_not_reach_the_next(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    headers = {"X-Trace": "1"}
    side.call(client, "list", http_headers=headers)
    side.call(client, "list")
    assert server.last.header("X-Trace") is None
    assert headers == {"X-Trace": "1"}


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "é", "\x00"])
def test_values_that_are_no_header_are_refused(
    client: OpenRouter, server: GuardrailsServer, side: Side, value: str
) -> None:
    with pytest.raises(errors.ArgumentError, match="X-OpenRouter-Title"):
        side.call(client, "list", x_open_router_title=value)
    with pytest.raises(errors.ArgumentError, match="X-Mine"):
        side.call(client, "list", http_headers={"X-Mine": value})
    assert server.requests == []


@pytest.mark.parametrize("name", ["X Mine", "X-Mine\r\nX-Evil: 1", "X:Mine", "é", ""])
def test_names_that_are_no_header_are_refused(
    client: OpenRouter, server: GuardrailsServer, side: Side, name: str
) -> None:
    with pytest.raises(errors.ArgumentError):
        side.call(client, "list", http_headers={name: "1"}, retries=None)
    assert server.requests == []
