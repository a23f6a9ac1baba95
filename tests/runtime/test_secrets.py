"""A canary in every kind of credential: nothing that people see contains it."""

from __future__ import annotations

import asyncio
import io
import logging
import threading
import traceback
from base64 import b64encode
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import httpx
import httpx2
import pytest

from helpers.loopback import Answer, Arrived, Seconds, Server, call, client_of, serving
from runtime.auth.alternatives import AnyOf
from runtime.auth.api_keys import ApiKey
from runtime.auth.digest import DigestAuth
from runtime.auth.grants import (
    AuthorizationCode,
    ClientCredentials,
    PasswordGrant,
    RefreshToken,
    TokenEndpoint,
)
from runtime.auth.http_auth import BasicAuth, HttpAuth
from runtime.auth.oauth import OAuth2Bearer
from runtime.auth.security import Bearer, Security
from runtime.call import Options, json_body
from runtime.client import Client
from runtime.errors import ArgumentError, DataError, ResponseError
from runtime.streaming.streams import Lines
from runtime.transport.hook_types import HookContext
from runtime.transport.hooks import Hooks
from runtime.transport.retries import BackoffStrategy, RetryConfig
from runtime.validation.models import BaseModel

# Calls many servers: not for ``make quick``.
pytestmark = pytest.mark.slow

CANARY = "canary/4711"
FORMS = [CANARY, quote(CANARY, safe=""), b64encode(CANARY.encode()).decode()]
FORMS += [b64encode(f"u:{CANARY}".encode()).decode()]
ENDPOINTS = {"clientCredentials": TokenEndpoint("/token")}
POSTED = {"password": TokenEndpoint("/token", client_auth="client_secret_post")}
CODES = {"authorizationCode": TokenEndpoint("/token")}


async def later() -> str:
    return CANARY


SCHEMES: dict[str, Callable[[], Security]] = {
    "bearer": lambda: Bearer(CANARY, ""),
    "function": lambda: Bearer(lambda: CANARY, ""),
    "token": lambda: HttpAuth("Token", CANARY, ""),
    "header": lambda: ApiKey("header", "X-Own", CANARY, "", "Key "),
    "query": lambda: ApiKey("query", "appid", CANARY, ""),
    "cookie": lambda: ApiKey("cookie", "sid", CANARY, ""),
    "basic": lambda: BasicAuth("u", CANARY, ""),
    "digest": lambda: DigestAuth("u", CANARY, ""),
    "several": lambda: AnyOf(
        [["a", "b"]],
        {"a": Bearer(CANARY, ""), "b": ApiKey("query", "appid", CANARY, "")},
    ),
    "client": lambda: OAuth2Bearer(ClientCredentials("id", CANARY), "", ENDPOINTS),
    "password": lambda: OAuth2Bearer(
        PasswordGrant("u", CANARY, "id", CANARY), "", POSTED
    ),
    "refresh": lambda: OAuth2Bearer(RefreshToken(CANARY, "id", CANARY), "", CODES),
    "code": lambda: OAuth2Bearer(
        AuthorizationCode(CANARY, None, "id", CANARY, CANARY), "", CODES
    ),
}


class Problem(BaseModel):
    message: str


class ProblemError(DataError[Problem]):
    pass


class Seen:
    """The hooks and errors of calls."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def hooks(self) -> Hooks:
        hooks = Hooks()

        @hooks.before_request
        def before(context: HookContext, request: Any) -> None:
            self.texts.append(repr(context))

        @hooks.after_error
        def after(context: HookContext, response: Any, error: Any) -> None:
            self.texts.append(f"{context} {response!r} {error!r}")

        return hooks

    def error(self, error: BaseException) -> None:
        self.texts.append("".join(traceback.format_exception(error)))
        chain: BaseException | None = error
        while chain is not None:
            self.texts += [repr(chain), str(chain), repr(chain.args)]
            chain = chain.__cause__ or chain.__context__
        response = getattr(error, "raw_response", None)
        request = getattr(response or error, "request", None)
        self.texts += [repr(response), repr(request)]
        if request is not None:
            self.texts += [str(request.url), repr(request.headers)]
            self.texts += [repr(r.request) for r in getattr(response, "history", [])]


def answer(request: Arrived) -> Answer | None:
    """Tokens for all requests, and answers by the path."""
    if request.target == "/token":
        return Answer(body={"access_token": CANARY, "refresh_token": CANARY})
    match request.target.partition("?")[0]:
        case "/problem":
            return Answer(status=404, body={"message": "no"})
        case "/status":
            return Answer(status=500, body=[1])
        case "/broken":
            return Answer(body=1)
        case "/moved":
            return Answer(status=307, headers={"Location": "/problem"})
        case "/slow":
            threading.Event().wait(0.05)
        case "/digest" if "authorization" not in request.headers:
            challenge = 'Digest realm="r", nonce="n", qop="auth", algorithm=MD5'
            return Answer(status=401, headers={"WWW-Authenticate": challenge})
        case _:
            pass
    return None


PATHS = [
    "/fine",
    "/problem",
    "/status",
    "/broken",
    "/moved",
    "/slow",
    "/digest",
]


def calls() -> Iterator[Any]:
    """A call for each outcome."""
    retries = RetryConfig("backoff", BackoffStrategy(1, 1, 1.0, 3_000), True)
    for path in PATHS:
        slow = path == "/slow"
        options = Options(retries=None if slow else retries)
        if slow:
            options = options._replace(timeout_ms=10)
        yield call(
            path=path,
            method="POST",
            options=options,
            errors={"404": ProblemError},
            body=json_body(dict[str, Any], {"password": CANARY, "text": "shown"}),
        )
    yield call(body=json_body(int, CANARY))


def run_sync(client: Client, seen: Seen) -> None:
    for each in calls():
        try:
            client.send(each)
        except Exception as error:
            seen.error(error)


async def run_async(client: Client, seen: Seen) -> None:
    for each in calls():
        try:
            await client.send_async(each)
        except Exception as error:
            seen.error(error)
    await client.aclose()


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[io.StringIO]:
    """The messages of all loggers at all levels."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    root = logging.getLogger()
    root.addHandler(handler)
    with caplog.at_level(logging.DEBUG):
        yield stream
    root.removeHandler(handler)


def assert_unseen(seen: Seen, log: io.StringIO) -> None:
    texts = [*seen.texts, *log.getvalue().splitlines()]
    assert [t for t in texts if any(form in t for form in FORMS)] == []
    for expected in ("POST", "shown", "/problem", "retry attempt=1"):
        assert any(expected in text for text in texts), expected


def client_with(server: Server, security: Security, seen: Seen, *http: Any) -> Client:
    client = client_of(server, *http, security=security, clock=Seconds())
    settings = client.settings._replace(hooks=seen.hooks())
    client.settings = settings
    seen.texts.append(f"{client!r} {settings!r} {security!r}")
    return client


@pytest.mark.parametrize("name", SCHEMES)
@pytest.mark.parametrize("library", [None, httpx])
def test_sync(name: str, library: Any, log: io.StringIO) -> None:
    seen = Seen()
    http = None if library is None else library.Client(follow_redirects=True)
    with serving(answer) as server:
        client = client_with(server, SCHEMES[name](), seen, http)
        run_sync(client, seen)
        client.close()
    if http is not None:
        http.close()
    assert len(server.arrived) >= len(PATHS)
    assert_unseen(seen, log)


@pytest.mark.parametrize("name", SCHEMES)
def test_async(name: str, log: io.StringIO) -> None:
    seen = Seen()
    with serving(answer) as server:
        client = client_with(server, SCHEMES[name](), seen)
        asyncio.run(run_async(client, seen))
    assert_unseen(seen, log)


def test_a_coroutine_function(log: io.StringIO) -> None:
    seen = Seen()
    with serving(answer) as server:
        client = client_with(server, ApiKey("query", "appid", later, ""), seen)
        asyncio.run(run_async(client, seen))
    assert CANARY in str(server.arrived[0].target).replace("%2F", "/")
    assert_unseen(seen, log)


@pytest.mark.parametrize("name", ["query", "client", "basic"])
def test_nobody_is_there(name: str, log: io.StringIO) -> None:
    with serving() as server:
        pass
    seen = Seen()
    client = client_with(server, SCHEMES[name](), seen)
    run_sync(client, seen)
    client.close()
    assert any("ConnectError" in text for text in seen.texts)
    texts = [*seen.texts, *log.getvalue().splitlines()]
    assert [t for t in texts if any(form in t for form in FORMS)] == []


def test_a_password_in_the_url_of_the_server(log: io.StringIO) -> None:
    with serving() as server:
        client = client_of(server)
        options = Options(server_url=server.url.replace("//", f"//u:{CANARY}@"))
        with pytest.raises(ArgumentError, match=r"'http://\*\*\*@") as caught:
            client.send(call(options=options))
        client.close()
    assert CANARY not in str(caught.value)
    assert server.arrived == []


def test_the_log_of_another_host_is_left_alone(log: io.StringIO) -> None:
    with serving(answer) as server:
        client = client_of(server, security=SCHEMES["query"]())
        client.send(call(path="/fine"))
        client.close()
        url = server.url.replace("127.0.0.1", "localhost")
        with httpx2.Client() as http:
            http.get(f"{url}/fine?appid=shown&note=1")
    assert "appid=REDACTED" in log.getvalue()
    assert "appid=shown&note=1" in log.getvalue()


@pytest.mark.parametrize("name", ["query", "header", "cookie"])
def test_errors_of_a_stream(name: str) -> None:
    def events(_: object) -> Answer:
        return Answer(body=1, headers={"Content-Type": "text/event-stream"})

    seen = Seen()
    with serving(events) as server:
        client = client_of(server, security=SCHEMES[name]())
        streamed = call(stream=True, responses={"200": Lines(str, "text/event-stream")})
        with client.send(streamed) as stream, pytest.raises(ResponseError) as caught:
            list(stream)
        seen.error(caught.value)
        client.close()
    assert [t for t in seen.texts if any(form in t for form in FORMS)] == []


def test_a_refused_argument_does_not_show_its_value() -> None:
    with serving() as server:
        client = client_of(server, clock=Seconds())
        with pytest.raises(ArgumentError) as caught:
            client.send(call(body=json_body(int, CANARY)))
    assert CANARY not in "".join(traceback.format_exception(caught.value))


def test_error_classes_are_raised() -> None:
    with serving(answer) as server:
        client = client_of(server, clock=Seconds())
        found: list[str] = []
        for each in calls():
            try:
                client.send(each)
            except Exception as error:
                found.append(type(error).__name__)
        client.close()
    assert found == [
        "ProblemError",
        ResponseError.__name__,
        ResponseError.__name__,
        "ProblemError",
        "ReadTimeout",
        ResponseError.__name__,
        ArgumentError.__name__,
    ]
