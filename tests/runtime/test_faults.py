"""Faults of connections: the errors that are raised, and the number of requests."""

from __future__ import annotations

import asyncio
import gc
import os
import socket
import ssl
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine, Generator, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import httpx2
import pytest
import trio
import trustme

from helpers.faults import EVENTS, FaultyServer, faulty
from runtime.call import Call, Options
from runtime.client import Client
from runtime.errors import ErrorTypes, ResponseError
from runtime.settings import Settings
from runtime.streaming.streams import Events
from runtime.transport.hook_types import HookContext
from runtime.transport.hooks import Hooks
from runtime.transport.retries import Clock

# Waits for a server that fails: not for ``make quick``.
pytestmark = pytest.mark.slow

# The attempts of a call, by default.
ATTEMPTS = 4


class Fast(Clock):
    """A clock that advances instead of waiting."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.now = lambda: self.seconds
        self.draw = lambda: 1.0
        self.sleep = self.forward

    def forward(self, seconds: float) -> None:
        self.seconds += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.forward(seconds)


def settings(url: str) -> Settings:
    errors = ErrorTypes(ResponseError, ResponseError)
    return Settings(url, "test", errors, Hooks(), clock=Fast())


def blocking(client: Client, call: Call[Any]) -> Any:
    try:
        return client.send(call)
    finally:
        client.close()


async def waiting(client: Client, call: Call[Any]) -> Any:
    try:
        return await client.send_async(call)
    finally:
        await client.aclose()


Side = Callable[[Client, Call[Any]], Any]
SIDES: dict[str, Side] = {
    "sync": blocking,
    "asyncio": lambda client, call: asyncio.run(waiting(client, call)),
    "trio": lambda client, call: trio.run(waiting, client, call),
}


@pytest.fixture(params=SIDES)
def side(request: pytest.FixtureRequest) -> Side:
    """Sends one call with a new client and closes the client."""
    return SIDES[request.param]


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with faulty() as running:
        yield running


def call(method: str, kind: str, timeout_ms: int = 10_000, **more: Any) -> Call[Any]:
    options = Options(timeout_ms=timeout_ms)
    found: dict[str, Any] = {"responses": {"200": dict[str, Any]}, "options": options}
    return Call(method, f"/{kind}/x", operation_id="x", **found | more)


@contextmanager
def nothing_left(server: FaultyServer) -> Generator[None]:
    """All connections and file descriptors are closed."""
    gc.collect()
    before = descriptors()
    yield
    assert server.is_empty()
    # The threads of an async library end with a delay.
    for _ in range(100):
        gc.collect()
        if len(descriptors()) <= len(before):
            return
        time.sleep(0.02)
    assert descriptors() == before


def causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def attempts_of(made: Settings) -> list[int]:
    """The numbers of the attempts."""
    found: list[int] = []

    @made.hooks.before_request
    def note(context: HookContext, request: object) -> None:
        found.append(context.attempt)

    return found


def descriptors() -> dict[str, str]:
    """The open file descriptors of this process."""
    found: dict[str, str] = {}
    for number in os.listdir("/dev/fd"):
        with suppress(OSError):  # the descriptor of the folder itself
            found[number] = os.readlink(f"/dev/fd/{number}")
    return found


FAULTS = [
    ("reset", httpx2.ReadError),
    ("close", httpx2.RemoteProtocolError),
    ("headers", httpx2.RemoteProtocolError),
    ("half", httpx2.RemoteProtocolError),
    ("halfreset", httpx2.ReadError),
    ("garbage", httpx2.RemoteProtocolError),
]


@pytest.mark.parametrize(("kind", "error"), FAULTS)
def test_what_the_server_may_have_done_is_asked_for_again_if_it_is_safe(
    server: FaultyServer, side: Side, kind: str, error: type[Exception]
) -> None:
    client = Client(settings(server.url))
    with nothing_left(server), pytest.raises(error):
        side(client, call("GET", kind))
    assert server.seen["x"] == ATTEMPTS


@pytest.mark.parametrize(("kind", "error"), FAULTS)
def test_what_the_server_may_have_done_is_done_once(
    server: FaultyServer, side: Side, kind: str, error: type[Exception]
) -> None:
    client = Client(settings(server.url))
    with nothing_left(server), pytest.raises(error):
        side(client, call("POST", kind))
    assert (server.seen["x"], server.accepted) == (1, 1)


@pytest.mark.parametrize(("method", "attempts"), [("GET", 2), ("POST", 1)])
@pytest.mark.parametrize("kind", ["silent", "halfsilent"])
def test_a_server_that_falls_silent(
    server: FaultyServer, side: Side, kind: str, method: str, attempts: int
) -> None:
    made = settings(server.url)

    @made.hooks.after_error
    def hurry(context: HookContext, *_: object) -> None:
        # The time ends after the second attempt.
        made.clock.sleep(59.0 * context.attempt)

    with nothing_left(server), pytest.raises(httpx2.ReadTimeout):
        side(Client(made), call(method, kind, timeout_ms=500))
    assert server.seen["x"] == attempts


@pytest.mark.parametrize("kind", [kind for kind, _ in FAULTS])
def test_a_server_that_recovers_is_never_noticed(
    server: FaultyServer, side: Side, kind: str
) -> None:
    with nothing_left(server):
        found = side(Client(settings(server.url)), call("GET", f"{kind}-2"))
    assert (found, server.seen["x"]) == ({"id": "x"}, 3)


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("kind", ["json", "chunked", "drip"])
def test_slow_is_not_broken(
    server: FaultyServer, side: Side, method: str, kind: str
) -> None:
    with nothing_left(server):
        found = side(Client(settings(server.url)), call(method, kind))
    assert (found, server.seen["x"]) == ({"id": "x"}, 1)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_refused_connection_is_tried_again(side: Side, method: str) -> None:
    with socket.socket() as taken:
        # Bound but not listening: the port is taken, and connections are refused.
        taken.bind(("127.0.0.1", 0))
        made = settings(f"http://127.0.0.1:{taken.getsockname()[1]}")
        attempts = attempts_of(made)
        with pytest.raises(httpx2.ConnectError):
            side(Client(made), call(method, "json"))
    assert attempts == list(range(ATTEMPTS))


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_server_that_comes_up_gets_what_was_refused(side: Side, method: str) -> None:
    seen: list[bytes] = []

    def answer_once() -> None:
        connection, _ = taken.accept()
        with connection:
            seen.append(connection.recv(65536))
            head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
            connection.sendall(head + b"Content-Length: 2\r\n\r\n{}")

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        made = settings(f"http://127.0.0.1:{taken.getsockname()[1]}")
        thread = threading.Thread(target=answer_once)

        @made.hooks.after_error
        def start(*_: object) -> None:
            taken.listen()
            thread.start()

        assert side(Client(made), call(method, "json")) == {}
        thread.join()
    assert [request.split()[0] for request in seen] == [method.encode()]


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_connection_that_is_reset_before_the_request_is_read(
    server: FaultyServer, side: Side, method: str
) -> None:
    server.refuse = 2
    client = Client(settings(server.url))
    with nothing_left(server):
        try:
            found = side(client, call(method, "json"))
        except (httpx2.NetworkError, httpx2.RemoteProtocolError):
            # A reset after the connection was made may come after the request, too:
            # only requests that are safe to repeat are sent again.
            assert (method, server.seen["x"]) == ("POST", 0)
        else:
            assert (found, server.seen["x"], server.accepted) == ({"id": "x"}, 1, 3)


@pytest.fixture(scope="module")
def stranger() -> ssl.SSLContext:
    """TLS of a server with a certificate that the client does not trust."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate = trustme.CA().issue_cert("127.0.0.1")
    # The parameter is also of a type from an untyped library.
    certificate.configure_cert(context)  # pyright: ignore[reportUnknownMemberType] - above
    return context


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_wrong_certificate_is_final(
    stranger: ssl.SSLContext, side: Side, method: str
) -> None:
    with faulty(stranger) as server:
        made = settings(server.url)
        attempts = attempts_of(made)
        with nothing_left(server), pytest.raises(httpx2.ConnectError) as caught:
            side(Client(made), call(method, "json"))
    assert any(
        isinstance(e, ssl.SSLCertVerificationError) for e in causes(caught.value)
    )
    assert (attempts, server.seen.total()) == ([0], 0)


def test_a_connection_that_has_ended_meanwhile_costs_nothing(
    server: FaultyServer,
) -> None:
    client = Client(settings(server.url))
    with nothing_left(server):
        client.send(call("GET", "json"))
        server.drop()
        assert server.is_empty()
        client.send(call("POST", "json"))
        client.close()
    assert (server.seen["x"], server.accepted) == (2, 2)


async def give_up_in_asyncio(client: Client) -> None:
    tasks = [asyncio.create_task(client.send_async(SILENT)) for _ in range(MANY)]
    await asyncio.sleep(0.05)
    for task in tasks:
        task.cancel()
    done = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(isinstance(outcome, asyncio.CancelledError) for outcome in done)


async def give_up_in_trio(client: Client) -> None:
    async with trio.open_nursery() as nursery:
        for _ in range(MANY):
            nursery.start_soon(client.send_async, SILENT)
        await trio.sleep(0.05)
        nursery.cancel_scope.cancel()


def run_in_asyncio(main: Callable[[], Coroutine[None, None, None]]) -> None:
    asyncio.run(main())


# More calls than an HTTP client has connections: some wait for a connection.
MANY = 150
SILENT = call("POST", "silent")


@pytest.mark.parametrize(
    ("run", "give_up"),
    [
        (run_in_asyncio, give_up_in_asyncio),
        (trio.run, give_up_in_trio),
    ],
    ids=["asyncio", "trio"],
)
def test_calls_that_are_cancelled_give_their_connections_back(
    server: FaultyServer, run: Any, give_up: Callable[[Client], Awaitable[None]]
) -> None:
    async def main() -> None:
        client = Client(settings(server.url))
        await give_up(client)
        assert await client.send_async(call("GET", "json")) == {"id": "x"}
        await client.aclose()

    with nothing_left(server):
        run(main)
    assert server.seen["x"] <= MANY + 1


@pytest.mark.parametrize("kind", ["events", "brokenevents"])
def test_events_that_break_off(server: FaultyServer, kind: str) -> None:
    client = Client(settings(server.url))
    events = call("GET", kind, responses={"200": Events(dict[str, Any])}, stream=True)
    found: list[Any] = []
    with nothing_left(server):
        if kind == "events":
            found += client.send(events)
        else:
            with pytest.raises(httpx2.RemoteProtocolError):
                found.extend(iter(client.send(events)))
        client.close()
    count = EVENTS if kind == "events" else EVENTS // 2
    assert found == [{"id": "x", "number": number} for number in range(count)]
    assert server.seen["x"] == 1
