"""Redirects: the request stays as it is, and a server that has acted acts once."""

from __future__ import annotations

import socket
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import httpx2
import pytest

from helpers.loopback import (
    SIDES,
    Answer,
    Arrived,
    Seconds,
    Server,
    blocking,
    call,
    client_of,
    serving,
)
from runtime.auth.grants import ClientCredentials, TokenEndpoint
from runtime.auth.oauth import OAuth2Bearer
from runtime.call import Body
from runtime.client import Client
from runtime.errors import ErrorTypes, ResponseError
from runtime.request.bodies import binary_body
from runtime.settings import Settings
from runtime.transport.hooks import Hooks

AGAIN = {"Retry-After": "0"}


@pytest.fixture(params=SIDES)
def side(request: pytest.FixtureRequest) -> Any:
    """The sync method, then its async variant."""
    return request.param


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


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


def json(value: object) -> Body:
    return Body(dict[str, Any], value, "application/json")


@pytest.mark.parametrize("http", [None, httpx, httpx2])
@pytest.mark.parametrize("status", [301, 302, 307, 308])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_moved_request_keeps_its_method_and_body(
    side: Any, method: str, status: int, http: Any
) -> None:
    done = Answer(200, {"made": True})
    with (
        serving(redirecting(status, "/there?a=b#c", done)) as server,
        side(server, http) as send,
    ):
        assert send(method=method, body=json({"name": "x"})) == {"made": True}
    first, second = server.arrived
    assert second.target == "/there?a=b"
    assert second.body == first.body == b'{"name":"x"}'
    assert second._replace(target="") == first._replace(target="")


def test_the_response_has_the_redirects(server: Server) -> None:
    server.answer = redirecting(302, "/there")
    found: list[httpx2.Response] = []
    hooks = Hooks()
    hooks.after_success(lambda context, response: found.append(response))
    with blocking(server, hooks=hooks) as send:
        send(method="POST")
    assert [past.status_code for past in found[0].history] == [302]


@pytest.mark.parametrize("status", [301, 302])
@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_a_request_is_not_changed_for_another_origin(
    side: Any, dead: str, method: str, status: int
) -> None:
    # After 301, the HTTP libraries change POST alone.
    changed = method == "POST" or status == 302
    error = ResponseError if changed else httpx2.ConnectError
    with (
        serving(redirecting(status, f"{dead}?token=t")) as server,
        side(server, retries=None) as send,
        pytest.raises(error) as raised,
    ):
        send(method=method)
    assert came(server) == {(method, "/x"): 1}
    if changed:
        assert str(raised.value) == (
            f"{method} {server.url}/x is redirected to {dead}?token=REDACTED (status "
            f"{status}) to another origin: the SDK does not send it there. Pass the "
            "new URL of the server as server_url="
        )
        assert getattr(raised.value, "status_code", None) == status


def test_tls_on_the_same_host_is_the_same_server() -> None:
    arrived: list[tuple[str, str, bytes]] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        arrived.append((request.method, str(request.url), request.read()))
        if request.url.scheme == "https":
            return httpx2.Response(200, json={})
        return httpx2.Response(301, headers={"Location": "https://api.test/x"})

    transport = httpx2.MockTransport(answer)
    with httpx2.Client(transport=transport, follow_redirects=True) as http:
        settings = Settings(
            server_url="http://api.test",
            user_agent="test",
            errors=ErrorTypes(ResponseError, ResponseError),
            hooks=Hooks(),
        )
        made = call("POST", body=json({}))
        assert Client(settings, http).send(made) == {}
    assert arrived[1] == ("POST", "https://api.test/x", b"{}")


@pytest.mark.parametrize("status", [301, 307])
def test_a_body_that_cannot_be_read_again_is_not_sent_again(
    side: Any, status: int
) -> None:
    with (
        serving(redirecting(status, "/there")) as server,
        side(server) as send,
        pytest.raises(ResponseError, match="its body cannot be read again"),
    ):
        send(method="POST", body=binary_body(iter([b"a", b"b"]), "text/plain"))
    assert came(server) == {("POST", "/x"): 1}


def test_redirects_have_an_end(side: Any) -> None:
    with (
        serving(lambda request: Answer(302, {}, {"Location": "/x"})) as server,
        side(server) as send,
        pytest.raises(ResponseError, match="after 20 other redirects"),
    ):
        send(method="POST")
    assert came(server) == {("POST", "/x"): 21}


@pytest.mark.parametrize("library", [httpx, httpx2])
def test_a_client_that_follows_no_redirects_is_obeyed(
    server: Server, library: Any
) -> None:
    server.answer = redirecting(302, "/there")
    with library.Client() as http, pytest.raises(ResponseError) as raised:
        client_of(server, http).send(call("POST"))
    assert raised.value.status_code == 302
    assert came(server) == {("POST", "/x"): 1}


def test_another_origin_gets_no_credentials_of_the_http_client() -> None:
    with serving() as other, serving(redirecting(307, f"{other.url}/y")) as server:
        http = httpx2.Client(auth=("me", "secret"), follow_redirects=True)
        with http:
            client_of(server, http).send(call("POST"))
    assert "authorization" in server.arrived[0].headers
    assert "authorization" not in other.arrived[0].headers


def test_an_answered_post_is_not_repeated_when_nobody_is_at_its_target(
    side: Any, dead: str
) -> None:
    with (
        serving(redirecting(303, dead)) as server,
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
