"""Misbehaving servers: each call ends in a right result or in one error, in time.

Then nothing is left of it: no connection is in use, and the next call of the client
gets its own answer.
"""

from __future__ import annotations

import asyncio
import gc
import re
import ssl
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import Any, NamedTuple

import httpx
import httpx2
import pytest
import trio
import trustme

from helpers.faults import FaultyServer, faulty
from helpers.misbehaving import Raised, Row, answering
from helpers.misbehaviours import CONNECTIONS, ROWS
from helpers.stream_sides import busy
from runtime.call import Call, Options
from runtime.client import Client
from runtime.errors import CallError, ErrorTypes, ResponseError
from runtime.request.bodies import binary_body
from runtime.response.downloads import Binary
from runtime.response.results import Text
from runtime.settings import Settings
from runtime.streaming.streams import Events, Lines
from runtime.transport.hooks import Hooks
from runtime.transport.http import async_http_client, http_client
from runtime.transport.retries import BackoffStrategy, RetryConfig
from runtime.transport.timeouts import Timeouts

pytestmark = [
    # Hundreds of calls, some of which wait for their time to end.
    pytest.mark.slow,
    # trio closes the libraries' generators where a body is not read to its end.
    pytest.mark.filterwarnings("ignore:Async generator 'http(x|core):ResourceWarning"),
]
FORMS: dict[str, Any] = {
    "json": dict[str, Any],
    "text": Text("text/plain"),
    "events": Events(dict[str, Any]),
    "lines": Lines(dict[str, Any], "application/jsonl"),
    "download": Binary("*/*"),
    "text_lines": Binary("*/*"),
}
# The next call after a misbehaviour. It is sent once: it must not meet its remains.
NEXT: Call[Any] = Call(
    "POST",
    "/json/y",
    operation_id="y",
    responses={"200": dict[str, Any]},
    options=Options(timeout_ms=20_000),
)
# An early answer comes before a body of this size is read.
LARGE = 3_000_000
SECONDS = 30


class Outcome(NamedTuple):
    """The results or the errors of a call and of the next one.

    ``was_empty`` tells whether no connection was left before the client was closed,
    ``used`` is the number of connections that were still in use.
    """

    first: Any
    second: Any
    used: int
    was_empty: bool


class Case(NamedTuple):
    """A call of a server; ``library`` makes the HTTP client."""

    server: FaultyServer
    name: str
    row: Row
    library: Any = None
    is_limited: bool = True

    def settings(self) -> Settings:
        policy = RetryConfig(
            "backoff", BackoffStrategy(1, 5, 2.0, 60_000), True, max_attempts=2
        )
        errors = ErrorTypes(ResponseError, ResponseError)
        return Settings(self.server.url, "test", errors, Hooks(), retries=policy)

    def call(self) -> Call[Any]:
        row, form = self.row, FORMS[self.row.form]
        limits = Timeouts(read_ms=20_000, total_ms=25_000) if self.is_limited else None
        if row.brief:
            # Streams are not a part of the call.
            limits = Timeouts(**{"total_ms" if row.form == "json" else "read_ms": 300})
        size = LARGE if self.name.startswith("early") else 5
        return Call(
            row.method,
            f"/{self.name}/x",
            operation_id="x",
            responses={"200": form, "206": form},
            options=Options(timeout_ms=limits),
            body=binary_body(b"x" * size, "text/plain")
            if row.method != "GET"
            else None,
            stream=row.form not in ("json", "text"),
        )

    def is_gone(self) -> bool:
        """Wait for the server to close connections; return whether none is left."""
        is_over = self.row.end in ("close", "reset") or isinstance(
            self.row.outcome, Raised
        )
        return is_over and self.row.end != "keep" and self.server.is_empty()


def read(form: str, result: Any) -> Any:
    match form:
        case "download":
            with result:
                return result.read()
        case "text_lines":
            with result:
                return list(result.iter_lines())
        case "events" | "lines":
            with result:
                return list(islice(result, 3))
        case _:
            return result


async def read_async(form: str, result: Any) -> Any:
    match form:
        case "download":
            async with result:
                return await result.read()
        case "text_lines":
            async with result:
                return [line async for line in result.iter_lines()]
        case "events" | "lines":
            found: list[Any] = []
            async with result:
                async for item in result:
                    found.append(item)
                    if len(found) == 3:
                        break
            return found
        case _:
            return result


def blocking(case: Case) -> Outcome:
    make = http_client if case.library is None else case.library.Client
    with make(verify=False) as http:
        client = Client(case.settings(), http)
        first: Any
        try:
            first = read(case.row.form, client.send(case.call()))
        except Exception as error:
            first = error
        used, was_empty = busy(http), case.is_gone()
        return Outcome(first, client.send(NEXT), used, was_empty)


async def waiting(case: Case) -> Outcome:
    make = async_http_client if case.library is None else case.library.AsyncClient
    async with make(verify=False) as http:
        client = Client(case.settings(), None, http)
        first: Any
        try:
            first = await read_async(
                case.row.form, await client.send_async(case.call())
            )
        except Exception as error:
            first = error
        used, was_empty = busy(http), case.is_gone()
        return Outcome(first, await client.send_async(NEXT), used, was_empty)


def in_asyncio(case: Case) -> Outcome:
    lost: list[dict[str, Any]] = []

    async def run() -> Outcome:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, context: lost.append(context))
        return await waiting(case)

    outcome = asyncio.run(run())
    gc.collect()
    assert lost == []
    return outcome


def in_trio(case: Case) -> Outcome:
    return trio.run(waiting, case)


Side = Callable[[Case], Outcome]
SIDES: dict[str, Side] = {
    "sync": blocking,
    "sync_without_limits": lambda case: blocking(case._replace(is_limited=False)),
    "asyncio": in_asyncio,
    "trio": in_trio,
}
OTHER_SIDES: dict[str, Side] = {
    "sync": lambda case: blocking(case._replace(library=httpx)),
    "asyncio": lambda case: in_asyncio(case._replace(library=httpx)),
    "trio": lambda case: in_trio(case._replace(library=httpx)),
}


@pytest.fixture(scope="module")
def server() -> Iterator[FaultyServer]:
    with faulty(answers={n: answering(row) for n, row in ROWS.items()}) as running:
        yield running


def check(case: Case, side: Side) -> None:
    case.server.seen.clear()
    started = time.monotonic()
    outcome = side(case)
    assert time.monotonic() - started < SECONDS
    row = case.row
    if isinstance(row.outcome, Raised):
        check_error(outcome.first, row.outcome)
    else:
        assert outcome.first == row.outcome
    if row.requests is not None:
        assert case.server.seen["x"] == row.requests
    assert outcome.used == 0
    assert outcome.was_empty or row.end in ("keep", "hold")
    assert outcome.was_empty or not isinstance(row.outcome, Raised) or row.end == "keep"
    assert (outcome.second, case.server.seen["y"]) == ({"id": "y"}, 1)
    assert case.server.is_empty()


def check_error(error: Any, expected: Raised) -> None:
    assert isinstance(error, CallError)
    assert not isinstance(error, BaseExceptionGroup)
    assert expected.name in [class_.__name__ for class_ in type(error).__mro__]
    assert error.message == str(error) != ""
    assert expected.words in error.message


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", ROWS)
def test_a_call(server: FaultyServer, name: str, side: str) -> None:
    check(Case(server, name, ROWS[name]), SIDES[side])


@pytest.mark.parametrize("side", OTHER_SIDES)
@pytest.mark.parametrize("name", [*CONNECTIONS, "head_in_endless_bytes"])
def test_a_call_of_the_other_library(
    server: FaultyServer, name: str, side: str
) -> None:
    check(Case(server, name, ROWS[name]), OTHER_SIDES[side])


def once(url: str, side: str, verify: Any) -> Any:
    """The error of a call that is sent once."""
    errors = ErrorTypes(ResponseError, ResponseError)
    settings = Settings(url, "test", errors, Hooks(), retries=None)
    sent = NEXT._replace(options=Options(timeout_ms=20_000))

    async def send_async() -> Any:
        async with async_http_client(verify=verify) as http:
            await Client(settings, None, http).send_async(sent)

    def send() -> Any:
        with http_client(verify=verify) as http:
            return Client(settings, http).send(sent)

    sides: dict[str, Callable[[], Any]] = {
        "sync": send,
        "asyncio": lambda: asyncio.run(send_async()),
        "trio": lambda: trio.run(send_async),
    }
    with pytest.raises(CallError) as caught:
        sides[side]()
    return caught.value


PLAIN = b"HTTP/1.1 400 No\r\nContent-Length: 0\r\n\r\n"


@pytest.mark.parametrize("side", ["sync", "asyncio", "trio"])
@pytest.mark.parametrize(
    ("scheme", "greeting"),
    [("http", b""), ("http", b"\0" * 100), ("https", b""), ("https", PLAIN)],
)
def test_a_server_that_greets_and_goes(side: str, greeting: bytes, scheme: str) -> None:
    with faulty() as server:
        server.greeting = greeting
        error = once(server.url.replace("http", scheme), side, verify=True)
        assert server.is_empty()
    name = "ConnectError" if scheme == "https" else "TransportError"
    assert isinstance(error, getattr(httpx2, name))
    assert f"127.0.0.1:{server.port}" in error.__notes__[0]


EXPIRED = datetime(2020, 1, 1, tzinfo=UTC)
CERTIFICATES: dict[str, tuple[str, dict[str, Any], bool, str]] = {
    "unknown": ("127.0.0.1", {}, False, "self-signed|unable to get local issuer"),
    "of_another_host": ("example.org", {}, True, "IP address mismatch"),
    "expired": ("127.0.0.1", {"not_after": EXPIRED}, True, "expired"),
}


@pytest.mark.parametrize("side", ["sync", "asyncio", "trio"])
@pytest.mark.parametrize("name", CERTIFICATES)
def test_a_certificate(side: str, name: str) -> None:
    host, options, is_trusted, words = CERTIFICATES[name]
    authority = trustme.CA()
    of_server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    # The parameters are also of types from an untyped library.
    authority.issue_cert(host, **options).configure_cert(of_server)  # pyright: ignore[reportUnknownMemberType] - above
    of_client = ssl.create_default_context()
    if is_trusted:
        authority.configure_trust(of_client)  # pyright: ignore[reportUnknownMemberType] - above
    with faulty(of_server) as server:
        error = once(server.url, side, verify=of_client)
        assert server.is_empty()
        assert server.seen.total() == 0
    assert isinstance(error, httpx2.ConnectError)
    assert re.search(words, str(error))
