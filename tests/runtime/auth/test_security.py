"""Security schemes over real connections, sync and async."""

from __future__ import annotations

import asyncio
import base64
import logging
from collections.abc import Callable, Generator, Iterator
from typing import Any

import httpx
import httpx2
import pytest

from helpers.loopback import (
    SIDES,
    Answer,
    Arrived,
    Server,
    blocking,
    call,
    client_of,
    serving,
    waiting,
)
from runtime.auth.alternatives import AnyOf
from runtime.auth.api_keys import ApiKey
from runtime.auth.http_auth import BasicAuth, HttpAuth
from runtime.auth.security import Bearer, Scheme, Security
from runtime.call import Options
from runtime.errors import ArgumentError, MissingCredentialsError, ResponseError

SECRET = "sk-very-secret"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture(params=SIDES)
def side(request: pytest.FixtureRequest) -> Any:
    """The sync method, then its async variant."""
    return request.param


def basic(user: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        (Bearer(SECRET, "hint"), f"Bearer {SECRET}"),
        (HttpAuth("Token", SECRET, "hint"), f"Token {SECRET}"),
        (ApiKey("header", "Authorization", SECRET, "hint", "Bot "), f"Bot {SECRET}"),
        (BasicAuth("ann", "né:w", "hint"), basic("ann", "né:w")),
        (BasicAuth(SECRET, "", "hint"), basic(SECRET, "")),
        (BasicAuth("", SECRET, "hint"), basic("", SECRET)),
        (BasicAuth(lambda: "ann", lambda: "b", "hint"), basic("ann", "b")),
    ],
)
def test_what_is_sent(server: Server, side: Any, scheme: Scheme, expected: str) -> None:
    with side(server, security=scheme) as send:
        send()
    assert server.arrived[0].headers["authorization"] == expected
    assert SECRET not in repr(scheme)


async def slowly() -> str:
    await asyncio.sleep(0)
    return SECRET


def test_a_coroutine_function_is_awaited(server: Server) -> None:
    security = Bearer(slowly, "hint")
    with waiting(server, security=security) as send:
        send()
    with (
        blocking(server, security=security) as send,
        pytest.raises(TypeError, match="async calls only"),
    ):
        send()
    (request,) = server.arrived
    assert request.headers["authorization"] == f"Bearer {SECRET}"


@pytest.mark.parametrize(
    "security",
    [
        Bearer(None, "hint"),
        Bearer("", "hint"),
        Bearer(lambda: None, "hint"),
        ApiKey("query", "key", None, "hint"),
        BasicAuth("ann", None, "hint"),
        BasicAuth(None, "pw", "hint"),
        BasicAuth("", "", "hint"),
        AnyOf([["a"]], {"a": Bearer(None, "hint")}),
    ],
)
def test_what_is_missing_is_named(
    server: Server, side: Any, security: Security
) -> None:
    with side(server, security=security) as send:
        with pytest.raises(MissingCredentialsError, match=r"^no credentials: hint$"):
            send()
        assert server.arrived == []
        send(security=[])
        send(security=[["a"], []])
        send(options=Options(http_headers={"AUTHORIZATION": "mine"}))
    sent = [request.headers.get("authorization") for request in server.arrived]
    assert sent == [None, None, "mine"]


@pytest.mark.parametrize(
    "scheme",
    [
        Bearer(f"{SECRET}\n", "hint"),
        Bearer(f"{SECRET}\r\nX: 1", "hint"),
        ApiKey("header", "X-Key", f"{SECRET}é", "hint"),
        ApiKey("cookie", "key", f"{SECRET}; admin=1", "hint"),
        BasicAuth(f"a:{SECRET}", SECRET, "hint"),
    ],
    ids=["line", "header", "non-ascii", "cookie", "colon"],
)
def test_secrets_that_cannot_be_sent_are_not_shown(
    server: Server, side: Any, scheme: Scheme
) -> None:
    with (
        side(server, security=scheme) as send,
        pytest.raises(ArgumentError, match="hint") as caught,
    ):
        send()
    assert SECRET not in str(caught.value)
    assert server.arrived == []


def several(**secrets: str) -> AnyOf:
    return AnyOf(
        [["app", "user"], ["token"]],
        {
            "app": ApiKey("header", "X-App", secrets.get("app"), "pass app="),
            "user": ApiKey("query", "user", secrets.get("user"), "pass user="),
            "token": Bearer(secrets.get("token"), "pass token="),
            "tea": ApiKey("cookie", "tea", secrets.get("tea"), "pass tea="),
            "bun": ApiKey("cookie", "bun", secrets.get("bun"), "pass bun="),
        },
    )


def shown(request: Arrived) -> tuple[str | None, ...]:
    names = ("x-app", "authorization", "cookie")
    return (request.target, *(request.headers.get(name) for name in names))


@pytest.mark.parametrize(
    ("secrets", "requirement", "expected"),
    [
        ({"app": "a", "user": "u"}, None, ("/x?user=u", "a", None, None)),
        ({"app": "a", "user": "u", "token": "t"}, None, ("/x?user=u", "a", None, None)),
        # An incomplete alternative does not count.
        ({"app": "a", "token": "t"}, None, ("/x", None, "Bearer t", None)),
        ({"token": "t"}, [["token"], []], ("/x", None, "Bearer t", None)),
        ({"app": "a"}, [["token"], []], ("/x", None, None, None)),
        ({"token": "t"}, [], ("/x", None, None, None)),
        (
            {"tea": "1", "bun": "2"},
            [["tea", "bun"]],
            ("/x", None, None, "tea=1; bun=2"),
        ),
    ],
)
def test_the_first_alternative_that_is_complete(
    server: Server,
    side: Any,
    secrets: dict[str, str],
    requirement: list[list[str]] | None,
    expected: tuple[str | None, ...],
) -> None:
    with side(server, security=several(**secrets)) as send:
        send(security=requirement)
    assert shown(server.arrived[0]) == expected


def test_all_that_is_missing_is_named(server: Server, side: Any) -> None:
    with side(server, security=several(user="u")) as send:
        with pytest.raises(MissingCredentialsError) as caught:
            send()
        assert str(caught.value) == "no credentials: pass app=; or pass token="
        with pytest.raises(MissingCredentialsError) as caught:
            send(security=[["tea", "bun"]])
        assert str(caught.value) == "no credentials: pass tea=, and pass bun="


def test_a_header_of_the_caller_completes_an_alternative(
    server: Server, side: Any
) -> None:
    with side(server, security=several(user="u")) as send:
        send(options=Options(http_headers={"x-app": "mine"}))
    assert shown(server.arrived[0]) == ("/x?user=u", "mine", None, None)


def test_a_given_client_completes_an_alternative(server: Server) -> None:
    with httpx2.Client(headers={"X-App": "mine"}) as http:
        client_of(server, http, security=several(user="u")).send(call())
    assert shown(server.arrived[0]) == ("/x?user=u", "mine", None, None)


def test_schemes_that_are_not_needed_are_not_asked(server: Server) -> None:
    asked: list[str] = []

    def secret(name: str) -> Callable[[], str]:
        def get() -> str:
            asked.append(name)
            return name

        return get

    schemes = {name: Bearer(secret(name), "") for name in ("a", "b", "c")}
    with blocking(server, security=AnyOf([["b"], ["a"]], schemes)) as send:
        send()
        send(options=Options(http_headers={"authorization": "x"}))
    assert asked == ["b"]


def everything() -> AnyOf:
    return AnyOf(
        [["header", "other", "query", "cookie"]],
        {
            "header": ApiKey("header", "X-Key", SECRET, ""),
            "other": ApiKey("header", "x-other", SECRET, ""),
            "query": ApiKey("query", "appid", SECRET, ""),
            "cookie": ApiKey("cookie", "key", SECRET, ""),
        },
    )


@pytest.mark.parametrize(
    "library", [None, httpx2, httpx], ids=["own", "httpx2", "httpx"]
)
def test_redirects_to_another_origin_get_no_secret(
    server: Server, side: Any, library: Any
) -> None:
    with serving() as other:
        server.answer = lambda _: Answer(307, {}, {"Location": f"{other.url}/y"})
        with side(server, library, security=everything()) as send:
            send()
            send()
    for first, second in zip(server.arrived, other.arrived, strict=True):
        assert first.headers["x-key"] == first.headers["x-other"] == SECRET
        assert SECRET in first.target
        assert SECRET in first.headers["cookie"]
        assert SECRET not in str(second)
        assert second.headers["accept"] == first.headers["accept"]


def test_a_given_client_gets_one_hook(server: Server) -> None:
    with httpx2.Client() as http:
        client = client_of(server, http, security=everything())
        for _ in range(3):
            client.send(call())
        assert len(http.event_hooks["request"]) == 1


def test_redirects_within_the_origin_keep_the_key(server: Server, side: Any) -> None:
    def answer(request: Arrived) -> Answer | None:
        return Answer(307, {}, {"Location": "/y"}) if request.target == "/x" else None

    server.answer = answer
    with side(server, security=ApiKey("header", "X-Key", SECRET, "")) as send:
        send()
    assert [r.headers["x-key"] for r in server.arrived] == [SECRET, SECRET]


def test_logs_hide_what_schemes_send(
    server: Server, side: Any, caplog: pytest.LogCaptureFixture
) -> None:
    logger = logging.getLogger("sdk")
    with (
        caplog.at_level(logging.DEBUG, logger="sdk"),
        side(server, security=everything(), logger=logger) as send,
    ):
        send()
    assert SECRET in str(server.arrived)
    assert "appid" in caplog.text
    assert SECRET not in caplog.text


class Waitable:
    """An awaitable that is no coroutine."""

    def __await__(self) -> Generator[None, None, str]:
        yield from asyncio.sleep(0).__await__()
        return SECRET


def test_a_secret_that_has_to_be_waited_for_is_for_async_calls(server: Server) -> None:
    for secret in (slowly, Waitable):
        security = Bearer(secret, "hint")
        with (
            blocking(server, security=security) as send,
            pytest.raises(TypeError, match="async calls only"),
        ):
            send()
        with waiting(server, security=security) as send:
            send()
    assert len(server.arrived) == 2


def test_a_refused_key_is_not_tried_again(server: Server, side: Any) -> None:
    server.answer = lambda request: Answer(401)
    security = AnyOf([["key"]], {"key": ApiKey("header", "X-Key", SECRET, "hint")})
    with side(server, security=security) as send, pytest.raises(ResponseError):
        send()
    assert len(server.arrived) == 1


def test_no_secret_is_shown() -> None:
    security = AnyOf([["key"]], {"key": Bearer(SECRET, "hint")})
    assert SECRET not in repr(security)
    assert "Bearer" in repr(security)
