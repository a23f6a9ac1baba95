"""Calls after a redirect: the first server may have processed the request."""

from __future__ import annotations

import socket
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest

from helpers.loopback import SIDES, Answer, Arrived, Seconds, Server, serving
from runtime.auth.grants import ClientCredentials, TokenEndpoint
from runtime.auth.oauth import OAuth2Bearer
from runtime.errors import ResponseError

AGAIN = {"Retry-After": "0"}


@pytest.fixture(params=SIDES)
def side(request: pytest.FixtureRequest) -> Any:
    """The sync method, then its async variant."""
    return request.param


@pytest.fixture
def dead() -> Iterator[str]:
    """A URL with a port that is taken and refuses connections."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}/there"


def redirecting(
    status: int, target: str, then: Answer | None = None
) -> Callable[[Arrived], Answer | None]:
    """A server that redirects requests for ``/x``."""

    def answer(request: Arrived) -> Answer | None:
        is_first = request.target == "/x"
        return Answer(status, {}, {"Location": target}) if is_first else then

    return answer


def came(server: Server) -> Counter[tuple[str, str]]:
    return Counter((request.method, request.target) for request in server.arrived)


@pytest.mark.parametrize("status", [301, 302, 303])
def test_an_answered_post_is_not_repeated_when_nobody_is_at_its_target(
    side: Any, dead: str, status: int
) -> None:
    with (
        serving(redirecting(status, dead)) as server,
        side(server, clock=Seconds()) as send,
        pytest.raises(httpx2.ConnectError),
    ):
        send(method="POST")
    assert came(server) == {("POST", "/x"): 1}


@pytest.mark.parametrize("told", [{}, {"x-should-retry": "true"}])
def test_an_answered_post_is_not_repeated_when_its_target_refuses(
    side: Any, told: dict[str, str]
) -> None:
    busy = Answer(503, {}, {**AGAIN, **told})
    with (
        serving(redirecting(303, "/there", busy)) as server,
        side(server) as send,
        pytest.raises(ResponseError),
    ):
        send(method="POST")
    assert came(server) == {("POST", "/x"): 1, ("GET", "/there"): 1}


def test_a_post_that_was_sent_on_is_repeated_when_it_is_refused(side: Any) -> None:
    refusals = [Answer(503, {}, AGAIN)] * 2

    def answer(request: Arrived) -> Answer | None:
        if request.target == "/x":
            return Answer(307, {}, {"Location": "/there"})
        return refusals.pop() if refusals else None

    with serving(answer) as server, side(server) as send:
        assert send(method="POST") == {}
    assert came(server) == {("POST", "/x"): 3, ("POST", "/there"): 3}


def test_what_may_be_repeated_is(side: Any) -> None:
    refusals = [Answer(500)] * 2

    def answer(request: Arrived) -> Answer | None:
        if request.target == "/x":
            return Answer(303, {}, {"Location": "/there"})
        return refusals.pop() if refusals else None

    with serving(answer) as server, side(server, clock=Seconds()) as send:
        assert send(method="PUT") == {}
    assert came(server) == {("PUT", "/x"): 3, ("GET", "/there"): 3}


def oauth(url: str) -> OAuth2Bearer:
    endpoints = {"clientCredentials": TokenEndpoint(url)}
    return OAuth2Bearer(ClientCredentials("me", "secret"), "hint", endpoints)


def test_new_credentials_do_not_repeat_an_answered_post(side: Any) -> None:
    def answer(request: Arrived) -> Answer | None:
        if request.target == "/token":
            return Answer(200, {"access_token": "t"})
        found = redirecting(303, "/there", Answer(401))
        return found(request)

    with serving(answer) as server:
        security = oauth(f"{server.url}/token")
        with side(server, security=security) as send, pytest.raises(ResponseError):
            send(method="POST")
    assert came(server)["POST", "/x"] == 1


def test_a_token_endpoint_that_is_down_has_not_seen_the_call(
    side: Any, dead: str
) -> None:
    clock = Seconds()
    pauses: list[float] = []
    clock.sleep = pauses.append
    with serving() as server:
        security = oauth(dead)
        with (
            side(server, security=security, clock=clock) as send,
            pytest.raises(httpx2.ConnectError),
        ):
            send(method="PATCH")
    assert server.arrived == []
    # The async variant makes its own pauses.
    assert pauses or "waiting" in side.__name__
