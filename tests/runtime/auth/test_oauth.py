"""OAuth 2.0 over real connections: tokens are fetched, kept, renewed and shared."""

from __future__ import annotations

import asyncio
import base64
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qsl

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
)
from runtime.auth.alternatives import AnyOf
from runtime.auth.grants import (
    AuthorizationCode,
    ClientCredentials,
    Grant,
    PasswordGrant,
    RefreshToken,
    Token,
    TokenEndpoint,
)
from runtime.auth.oauth import OAuth2Bearer
from runtime.auth.security import Bearer
from runtime.auth.tokens import TokenSource
from runtime.errors import MissingCredentialsError, ResponseError
from runtime.transport.hook_types import HookContext
from runtime.transport.hooks import Hooks
from runtime.transport.retries import Clock

# Waits: not for ``make quick``.
pytestmark = pytest.mark.slow

SECRET = "very secret"


class Issuer:
    """A token endpoint and an API that accepts the newest token only."""

    def __init__(self) -> None:
        self.more: dict[str, Any] = {"expires_in": 3600}
        self.number = 0
        self.refused = False
        self.asked: list[dict[str, str]] = []
        self.headers: list[str | None] = []
        self.paths: list[str] = []
        self.is_waiting = False
        self.gate = threading.Event()
        self.gate.set()

    def __call__(self, request: Arrived) -> Answer | None:
        if request.target == "/x":
            wanted = f"Bearer t{self.number}"
            known = request.headers.get("authorization") == wanted
            return None if known else Answer(401)
        self.is_waiting = True
        self.gate.wait(5)
        form = dict(parse_qsl(request.body.decode(), strict_parsing=True))
        self.asked.append(form)
        self.headers.append(request.headers.get("authorization"))
        self.paths.append(request.target)
        if self.refused and form["grant_type"] == "refresh_token":
            return Answer(400, {"error": "invalid_grant"})
        self.number += 1
        token = {"access_token": f"t{self.number}", "token_type": "Bearer"}
        return Answer(200, {**token, **self.more})


class Time(Clock):
    """A clock that tests advance."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.now = lambda: self.seconds  # type: ignore[misc] # of this instance only


@pytest.fixture
def issuer() -> Issuer:
    return Issuer()


@pytest.fixture
def server(issuer: Issuer) -> Iterator[Server]:
    with serving(issuer) as running:
        yield running


@pytest.fixture(params=SIDES)
def side(request: pytest.FixtureRequest) -> Any:
    """The sync method, then its async variant."""
    return request.param


FLOWS = ("authorizationCode", "clientCredentials", "password")


def oauth(secret: Any, **more: Any) -> OAuth2Bearer:
    endpoint = TokenEndpoint("/token", **more)
    return OAuth2Bearer(secret, "hint", dict.fromkeys(FLOWS, endpoint))


CLIENT = ClientCredentials("me/1", SECRET)
PAIR = "Basic " + base64.b64encode(b"me%2F1:very+secret").decode()


@pytest.mark.parametrize(
    "library", [None, httpx2, httpx], ids=["own", "httpx2", "httpx"]
)
def test_a_token_is_fetched_once(
    server: Server, issuer: Issuer, side: Any, library: Any
) -> None:
    with side(server, library, security=oauth(CLIENT)) as send:
        send()
        send()
    assert issuer.asked == [{"grant_type": "client_credentials"}]
    assert issuer.headers == [PAIR]
    assert len(server.arrived) == 3
    assert server.arrived[0].headers["user-agent"] == "test"


ID = {"client_id": "me", "client_secret": SECRET}


@pytest.mark.parametrize(
    ("grant", "expected"),
    [
        (
            ClientCredentials("me", SECRET, scopes=["a", "b"], extra={"audience": "x"}),
            {"grant_type": "client_credentials", "scope": "a b", "audience": "x", **ID},
        ),
        (
            PasswordGrant("ann", SECRET),
            {"grant_type": "password", "username": "ann", "password": SECRET},
        ),
        (
            AuthorizationCode(SECRET, "http://back", "me", code_verifier="v"),
            {
                "grant_type": "authorization_code",
                "code": SECRET,
                "redirect_uri": "http://back",
                "client_id": "me",
                "code_verifier": "v",
            },
        ),
        (
            RefreshToken(SECRET, "me", SECRET),
            {"grant_type": "refresh_token", "refresh_token": SECRET, **ID},
        ),
    ],
)
def test_what_a_token_is_asked_with(
    server: Server, issuer: Issuer, side: Any, grant: Grant, expected: dict[str, str]
) -> None:
    security = oauth(grant, client_auth="client_secret_post")
    with side(server, security=security) as send:
        send()
    assert issuer.asked == [expected]
    assert SECRET not in repr(grant) + repr(security)


def test_a_token_is_renewed_ahead_of_its_end(
    server: Server, issuer: Issuer, side: Any
) -> None:
    clock = Time()
    with side(server, security=oauth(CLIENT), clock=clock) as send:
        send()
        clock.seconds += 3539
        send()
        assert len(issuer.asked) == 1
        clock.seconds += 2
        send()
    assert len(issuer.asked) == 2
    assert [r.target for r in server.arrived].count("/x") == 3


@pytest.mark.parametrize("life", [None, "7200", "soon", True])
def test_other_lives_of_tokens(server: Server, issuer: Issuer, life: Any) -> None:
    clock = Time()
    issuer.more = {} if life is None else {"expires_in": life}
    with blocking(server, security=oauth(CLIENT), clock=clock) as send:
        send()
        clock.seconds += 7000
        send()
    assert len(issuer.asked) == (2 if life is True else 1)


def test_a_refused_token_is_renewed_once(
    server: Server, issuer: Issuer, side: Any
) -> None:
    with side(server, security=oauth(CLIENT)) as send:
        send()
        issuer.number += 1
        send()
        assert len(issuer.asked) == 2
        issuer.more = {"access_token": "worthless"}
        issuer.number += 1
        with pytest.raises(ResponseError) as caught:
            send()
    assert caught.value.status_code == 401
    assert len(issuer.asked) == 3


def test_the_refresh_token_is_used_and_kept(
    server: Server, issuer: Issuer, side: Any
) -> None:
    tokens: list[Token] = []
    grant = AuthorizationCode("code", client_id="me", on_token=tokens.append)
    issuer.more = {"expires_in": 3600, "refresh_token": "r1", "scope": "all"}
    clock = Time()
    security = oauth(grant, refresh_url="/refresh")
    with side(server, security=security, clock=clock) as send:
        for more in ({"refresh_token": "r2"}, {}, {}):
            send()
            clock.seconds += 4000
            issuer.more = {"expires_in": 3600, **more}
        send()
    used = [form.get("refresh_token") for form in issuer.asked]
    assert used == [None, "r1", "r2", "r2"]
    assert issuer.paths == ["/token", "/refresh", "/refresh", "/refresh"]
    assert [token.refresh_token for token in tokens] == ["r1", "r2", "r2", "r2"]
    assert "r1" not in repr(tokens)


def test_a_coroutine_function_hears_of_tokens(server: Server) -> None:
    tokens: list[Token] = []

    async def keep(token: Token) -> None:
        await asyncio.sleep(0)
        tokens.append(token)

    with SIDES[1](server, security=oauth(RefreshToken("r", on_token=keep))) as send:
        send()
    assert [token.access_token for token in tokens] == ["t1"]


@pytest.mark.parametrize(
    ("grant", "works"), [(PasswordGrant("ann", "pw"), True), (RefreshToken("r"), False)]
)
def test_a_refused_refresh_token(
    server: Server, issuer: Issuer, side: Any, grant: Grant, works: bool
) -> None:
    """A password grant obtains a new token."""
    clock = Time()
    issuer.more = {"expires_in": 3600, "refresh_token": "r"}
    with side(server, security=oauth(grant), clock=clock) as send:
        send()
        issuer.refused = True
        clock.seconds += 4000
        if works:
            send()
        else:
            with pytest.raises(ResponseError, match="answered 400: invalid_grant"):
                send()
    kinds = [form["grant_type"] for form in issuer.asked]
    assert kinds[1:] == (["refresh_token", "password"] if works else ["refresh_token"])


def test_one_request_for_many_threads(server: Server, issuer: Issuer) -> None:
    issuer.gate.clear()
    client = client_of(server, security=oauth(CLIENT))
    with ThreadPoolExecutor(8) as pool:
        results = [pool.submit(client.send, call()) for _ in range(8)]
        issuer.gate.set()
        assert [result.result() for result in results] == [{}] * 8
    client.close()
    assert len(issuer.asked) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
def test_a_forked_process_does_not_wait_for_a_thread_of_its_parent(
    server: Server, issuer: Issuer
) -> None:
    security = oauth(CLIENT)
    client = client_of(server, security=security)
    source = TokenSource(CLIENT, TokenEndpoint("/token"), ())
    security._sources[frozenset()] = source
    with source._lock:
        child = os.fork()
        if child == 0:
            status = 1
            try:
                signal.alarm(20)
                status = 0 if client.send(call()) == {} else 2
            finally:
                os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_one_request_for_many_tasks_and_loops(server: Server, issuer: Issuer) -> None:
    issuer.gate.clear()
    client = client_of(server, security=oauth(CLIENT))

    async def many() -> list[Any]:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(client.send_async(call())) for _ in range(5)]
            # A waiting task does not block its event loop.
            group.create_task(open_gate())
        await close()
        return [task.result() for task in tasks]

    async def open_gate() -> None:
        await asyncio.sleep(0.05)
        issuer.gate.set()

    async def close() -> None:
        own = client._connections._own_async.pop(asyncio.get_running_loop())
        await own.aclose()

    with ThreadPoolExecutor(3) as pool:
        loops = [pool.submit(asyncio.run, many()) for _ in range(2)]
        blocked = pool.submit(client.send, call())
        assert [loop.result() for loop in loops] == [[{}] * 5] * 2
        assert blocked.result() == {}
    client.close()
    assert len(issuer.asked) == 1


def test_a_cancelled_task_lets_others_in(server: Server, issuer: Issuer) -> None:
    issuer.gate.clear()
    client = client_of(server, security=oauth(CLIENT))

    async def main() -> None:
        first = asyncio.create_task(client.send_async(call()))
        await asyncio.sleep(0.05)
        first.cancel()
        issuer.gate.set()
        assert await client.send_async(call()) == {}
        await client.aclose()

    asyncio.run(main())


@pytest.mark.parametrize(
    ("status", "body", "message"),
    [
        (
            401,
            {"error": "invalid_client", "error_description": "who?"},
            "401: invalid_client: who?",
        ),
        (400, {"error": "invalid_scope"}, "400: invalid_scope"),
        (400, {"detail": "Incorrect password"}, "400: Incorrect password"),
        (403, {"errorCode": "E1", "errorSummary": "no app"}, "403: no app"),
        (
            422,
            {"detail": [{"loc": ["body", "scope"], "msg": "Field required"}]},
            "422: body.scope: Field required",
        ),
        (200, {"error": "slow_down"}, "200: slow_down"),
        (200, {}, "200 without an access token"),
        (500, [], "500 without an access token"),
        (502, b"<h1>", "502 without an access token"),
        (307, {}, "307 without an access token"),
    ],
)
def test_an_endpoint_without_a_token(
    side: Any, status: int, body: object, message: str
) -> None:
    with serving() as elsewhere:
        answer = Answer(status, body, {"Location": elsewhere.url})
        with serving(lambda request: answer) as server:
            with (
                side(server, security=oauth(CLIENT)) as send,
                pytest.raises(ResponseError) as caught,
            ):
                send()
            assert [request.target for request in server.arrived] == ["/token"]
        assert elsewhere.arrived == []
    endpoint = f"{server.url}/token"
    assert str(caught.value) == (
        f"no token: the token endpoint {endpoint} answered {message}"
    )
    assert caught.value.data == (None if body == b"<h1>" else body)


def test_the_url_of_the_endpoint_has_no_secret(side: Any) -> None:
    endpoints = {"clientCredentials": TokenEndpoint("/token?key=k-secret&tenant=t")}
    security = OAuth2Bearer(CLIENT, "hint", endpoints)
    with (
        serving(lambda request: Answer(401, {"error": "no"})) as server,
        side(server, security=security) as send,
        pytest.raises(ResponseError) as caught,
    ):
        send()
    assert f"{server.url}/token?key=REDACTED&tenant=t answered 401: no" in str(
        caught.value
    )


def test_a_ready_token_and_functions(server: Server, issuer: Issuer, side: Any) -> None:
    issuer.number = 7
    for secret in ("t7", lambda: "t7"):
        with side(server, security=oauth(secret)) as send:
            send()
    with (
        side(server, security=oauth(None)) as send,
        pytest.raises(MissingCredentialsError, match="hint"),
    ):
        send()
    assert issuer.asked == []


def test_a_ready_token_is_not_sent_twice(server: Server, side: Any) -> None:
    with side(server, security=oauth("old")) as send, pytest.raises(ResponseError):
        send()
    assert len(server.arrived) == 1


def test_the_other_alternative_fetches_no_token(server: Server, issuer: Issuer) -> None:
    schemes = {"plain": Bearer("t0", ""), "oauth": oauth(CLIENT)}
    with blocking(server, security=AnyOf([["plain"], ["oauth"]], schemes)) as send:
        send()
        assert issuer.asked == []
        send(security=[["oauth"]])
    assert len(issuer.asked) == 1


def test_endpoints() -> None:
    known = {"clientCredentials": TokenEndpoint("/token", "/r", "client_secret_post")}
    with pytest.raises(ValueError, match="no token_url for PasswordGrant"):
        OAuth2Bearer(PasswordGrant("ann", SECRET), "hint", known)
    with pytest.raises(ValueError, match="no token_url for ClientCredentials"):
        OAuth2Bearer(CLIENT, "hint", {})


def test_another_token_url(server: Server, issuer: Issuer, side: Any) -> None:
    grant = PasswordGrant("ann", SECRET, token_url=f"{server.url}/mine")
    with side(server, security=OAuth2Bearer(grant, "hint", {})) as send:
        send()
    assert issuer.paths == ["/mine"]


def test_an_endpoint_that_is_no_api(side: Any) -> None:
    def answer(request: Arrived) -> Answer:
        return Answer(200, "<html>", {"Content-Type": "text/html"})

    with (
        serving(answer) as server,
        side(server, security=oauth(CLIENT), timeout_ms=5000) as send,
        pytest.raises(ResponseError, match="answered 200 without an access token"),
    ):
        send()


def test_a_sync_call_does_not_wait_for_a_task_of_its_own_thread(
    server: Server, issuer: Issuer
) -> None:
    issuer.gate.clear()
    client = client_of(server, security=oauth(CLIENT))

    async def run() -> None:
        task = asyncio.create_task(client.send_async(call()))
        while not issuer.is_waiting:
            await asyncio.sleep(0.01)
        threading.Timer(0.1, issuer.gate.set).start()
        assert client.send(call()) == {}
        assert await task == {}
        await client.aclose()

    asyncio.run(run())
    client.close()


def test_a_late_refusal_leaves_the_new_token_alone(
    server: Server, issuer: Issuer
) -> None:
    """An old token is refused after another call has obtained a new one."""
    security = oauth(RefreshToken("r0"))
    issuer.more = {"refresh_token": "r1"}
    client = client_of(server, security=security)
    client.send(call())
    late = httpx2.Response(
        401,
        request=httpx2.Request(
            "GET", server.url, headers={"Authorization": "Bearer t1"}
        ),
    )
    issuer.number = 7  # t1 has expired
    client.send(call())
    assert security.renew(late)
    client.send(call())
    client.close()
    assert [form["refresh_token"] for form in issuer.asked] == ["r0", "r1"]


def test_a_coroutine_function_is_no_on_token_of_sync_calls(server: Server) -> None:
    async def keep(token: Token) -> None:
        """Never runs."""

    security = oauth(ClientCredentials("me", SECRET, on_token=keep))
    with blocking(server, security=security) as send, pytest.raises(TypeError):
        send()


def test_a_refusal_that_a_hook_has_made_is_no_servers(server: Server) -> None:
    hooks = Hooks()

    @hooks.after_success
    def refuse(context: HookContext, response: Any) -> httpx2.Response:
        return httpx2.Response(401, json={})

    with (
        blocking(server, security=oauth(CLIENT), hooks=hooks) as send,
        pytest.raises(ResponseError, match="401"),
    ):
        send()
