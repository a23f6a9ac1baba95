"""Limits for each phase of a request and for a whole call, over loopback."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import httpx
import httpx2
import pytest
import trio

from helpers.loopback import Answer, call, client_of, serving
from runtime.auth.grants import ClientCredentials, TokenEndpoint
from runtime.auth.oauth import OAuth2Bearer
from runtime.call import Options
from runtime.client import Client
from runtime.errors import TotalTimeoutError
from runtime.request.bodies import binary_body
from runtime.response.alternatives import OneOf
from runtime.streaming.streams import Events
from runtime.transport.hook_types import HookContext
from runtime.transport.hooks import Hooks
from runtime.transport.limits import combined, phases
from runtime.transport.retries import BackoffStrategy, RetryConfig
from runtime.transport.timeouts import Timeouts

# Waits: not for ``make quick``.
pytestmark = pytest.mark.slow

QUICK = RetryConfig("backoff", BackoffStrategy(1, 1, 1.0, 60_000), True)
Send = Callable[[Client, Any], Any]


def sync(client: Client, request: Any) -> Any:
    try:
        return client.send(request)
    finally:
        client.close()


def by_asyncio(client: Client, request: Any) -> Any:
    async def run() -> Any:
        try:
            return await client.send_async(request)
        finally:
            await client.aclose()

    return asyncio.run(run())


def by_trio(client: Client, request: Any) -> Any:
    async def run() -> Any:
        try:
            return await client.send_async(request)
        finally:
            await client.aclose()

    return trio.run(run)


@pytest.fixture(params=[sync, by_asyncio, by_trio], ids=lambda send: send.__name__)
def send(request: pytest.FixtureRequest) -> Send:
    sends: Send = request.param
    return sends


@contextmanager
def talking(talk: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that calls ``talk`` for each connection."""
    listening = socket.create_server(("127.0.0.1", 0))

    def one(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.recv(65_536)
            talk(connection)

    def accept() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=one, args=[connection], daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        listening.close()


@contextmanager
def dripping(gap: float) -> Iterator[tuple[str, list[int]]]:
    """A server that sends its answer in single bytes, ``gap`` seconds apart."""
    answered: list[int] = []
    over = threading.Event()

    def drip(connection: socket.socket) -> None:
        answered.append(1)
        connection.sendall(head("application/json", "Content-Length: 100000"))
        while not over.wait(gap):
            connection.sendall(b" ")

    with talking(drip) as url:
        try:
            yield url, answered
        finally:
            over.set()


@pytest.fixture
def silent() -> Iterator[tuple[str, list[socket.socket]]]:
    """A server that accepts requests and never answers, and its connections."""
    listening = socket.create_server(("127.0.0.1", 0))
    taken: list[socket.socket] = []

    def accept() -> None:
        while True:
            try:
                taken.append(listening.accept()[0])
            except OSError:
                return

    threading.Thread(target=accept, daemon=True).start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}", taken
    listening.close()
    for connection in taken:
        connection.close()


def test_a_drip_ends_with_the_total(send: Send) -> None:
    with dripping(0.02) as (url, answered), serving() as server:
        request = call(
            options=Options(QUICK, url, Timeouts(read_ms=60_000, total_ms=400))
        )
        started = time.monotonic()
        with pytest.raises(TotalTimeoutError, match="400 ms"):
            send(client_of(server), request)
        assert time.monotonic() - started < 30
        assert len(answered) == 1


HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
)


@contextmanager
def slow_head(after: int) -> Iterator[tuple[str, list[int]]]:
    """A server that answers some requests, and then sends a head in single bytes."""
    asked: list[int] = []
    over = threading.Event()

    def talk(connection: socket.socket) -> None:
        asked.append(1)
        while len(asked) <= after:
            connection.sendall(HEAD)
            connection.recv(65_536)
            asked.append(1)
        connection.sendall(b"HTTP/1.1 200 OK\r\nA: ")
        while not over.wait(0.02):
            connection.sendall(b"a")

    with talking(talk) as url:
        try:
            yield url, asked
        finally:
            over.set()


def test_a_head_in_single_bytes_ends_with_the_total(send: Send) -> None:
    with slow_head(after=0) as (url, asked), serving() as server:
        limits = Timeouts(read_ms=60_000, total_ms=300)
        started = time.monotonic()
        with pytest.raises(TotalTimeoutError, match="300 ms"):
            send(client_of(server), call(options=Options(QUICK, url, limits)))
        assert time.monotonic() - started < 10
    assert len(asked) == 1


@pytest.mark.parametrize("library", [httpx2, httpx])
def test_a_connection_of_a_call_without_a_total_has_one_later(library: Any) -> None:
    with (
        slow_head(after=2) as (url, asked),
        serving() as server,
        library.Client(verify=False) as http,
    ):
        client = client_of(server, http)
        for _ in range(2):
            assert client.send(call(options=Options(None, url))) == {}
        started = time.monotonic()
        with pytest.raises(TotalTimeoutError, match="300 ms"):
            client.send(call(options=Options(None, url, Timeouts(total_ms=300))))
        assert time.monotonic() - started < 10
    assert len(asked) == 3


def test_an_endless_redirect_ends_with_the_total(send: Send) -> None:
    over = threading.Event()

    def talk(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: /y\r\n\r\n")
        while not over.wait(0.02):
            connection.sendall(b"a")

    with talking(talk) as url, serving() as server:
        request = call(options=Options(None, url, Timeouts(total_ms=300)))
        started = time.monotonic()
        with pytest.raises(TotalTimeoutError):
            send(client_of(server), request)
        assert time.monotonic() - started < 10
        over.set()


def test_silence_ends_with_the_total_however_often_it_is_tried(
    send: Send, silent: tuple[str, list[socket.socket]]
) -> None:
    url, taken = silent
    with serving() as server:
        limits = Timeouts(read_ms=50, total_ms=600)
        with pytest.raises((TotalTimeoutError, httpx2.ReadTimeout)):
            send(client_of(server), call(options=Options(QUICK, url, limits)))
    assert 2 <= len(taken) <= 12


def test_a_silent_server_gets_a_post_once(
    send: Send, silent: tuple[str, list[socket.socket]]
) -> None:
    url, taken = silent
    with serving() as server:
        request = call("POST", options=Options(server_url=url, timeout_ms=50))
        with pytest.raises(httpx2.ReadTimeout):
            send(client_of(server), request)
    assert len(taken) == 1


def test_no_pause_goes_beyond_the_total(send: Send) -> None:
    later = Answer(503, {}, {"Retry-After": "30"})
    with serving(lambda request: later) as server:
        started = time.monotonic()
        with pytest.raises(Exception, match="503"):
            send(
                client_of(server),
                call(options=Options(timeout_ms=Timeouts(total_ms=10_000))),
            )
        assert time.monotonic() - started < 30
        assert len(server.arrived) == 1


def test_a_quick_answer_is_a_result(send: Send) -> None:
    with serving(lambda request: Answer(200, {"a": 1})) as server:
        limits = Timeouts(total_ms=30_000)
        assert send(client_of(server, timeout_ms=limits), call()) == {"a": 1}


def test_the_call_counts_more_than_the_client_and_the_document() -> None:
    assert combined(100, None) == Timeouts(100, 100, 100, 100)
    client = Timeouts(connect_ms=7, total_ms=9)
    assert combined(Timeouts(read_ms=1), client, 50) == Timeouts(7, 1, 50, 50, 9)


def test_phases_keep_the_http_clients_own_limits() -> None:
    with httpx2.Client(timeout=httpx2.Timeout(8, connect=3)) as http:
        assert phases(Timeouts(read_ms=500), http, None) == (3, 0.5, 8, 8)
        assert phases(Timeouts(read_ms=500), http, 0.25) == (0.25, 0.25, 0.25, 0.25)
    with httpx2.Client(timeout=None) as unlimited:
        assert phases(Timeouts(), unlimited, None) == (None, None, None, None)
        assert phases(Timeouts(), unlimited, 2.0) == (2, 2, 2, 2)


@pytest.mark.parametrize("given", [250, Timeouts(connect_ms=250, read_ms=750)])
def test_what_the_http_library_is_told(given: Any) -> None:
    seen: list[Any] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(request.extensions["timeout"])
        return httpx2.Response(200, json={})

    transport = httpx2.MockTransport(answer)
    with httpx2.Client(transport=transport) as http, serving() as server:
        client_of(server, http, timeout_ms=given).send(call())
    read = 0.75 if isinstance(given, Timeouts) else 0.25
    assert (seen[0]["connect"], seen[0]["read"]) == (0.25, read)


def head(kind: str, *more: str) -> bytes:
    lines = ("HTTP/1.1 200 OK", f"Content-Type: {kind}", *more, "", "")
    return "\r\n".join(lines).encode()


def half(connection: socket.socket) -> None:
    connection.sendall(head("application/json", "Content-Length: 10") + b"{")
    connection.recv(1)


def test_a_body_that_stops_ends_with_its_own_limit(send: Send) -> None:
    with talking(half) as url, serving() as server:
        limits = Timeouts(read_ms=100, total_ms=60_000)
        once = Options(None, url, limits)
        started = time.monotonic()
        with pytest.raises(httpx2.ReadTimeout):
            send(client_of(server), call(options=once))
        assert time.monotonic() - started < 30


def test_the_total_is_not_for_what_is_read_while_it_comes() -> None:
    def slowly(connection: socket.socket) -> None:
        connection.sendall(head("text/event-stream", "Connection: close"))
        for number in range(3):
            connection.sendall(f"data: {number}\n\n".encode())
            time.sleep(0.4)

    with talking(slowly) as url, serving() as server:
        request = call(
            options=Options(None, url, Timeouts(total_ms=1_000)),
            responses={"200": Events(int)},
            stream=True,
        )
        client = client_of(server)
        with client.send(request) as stream:
            assert list(stream) == [0, 1, 2]
        client.close()

        async def run() -> list[int]:
            async with await client.send_async(request) as stream:
                return [item async for item in stream]

        assert asyncio.run(run()) == [0, 1, 2]


def test_a_stream_that_turns_out_to_be_none_ends_with_the_total(send: Send) -> None:
    with dripping(0.02) as (url, answered), serving() as server:
        both = OneOf({"application/json": int, "text/event-stream": Events(int)})
        request = call(
            options=Options(None, url, Timeouts(total_ms=400)),
            responses={"200": both},
            stream=True,
        )
        with pytest.raises(TotalTimeoutError):
            send(client_of(server), request)
        assert len(answered) == 1


def test_redirects_end_with_the_total(send: Send) -> None:
    hops: list[None] = []

    def around(connection: socket.socket) -> None:
        hops.append(None)
        time.sleep(0.2)
        lines = ("HTTP/1.1 302 Found", "Location: /x", "Connection: close", "", "")
        connection.sendall("\r\n".join(lines).encode())

    with talking(around) as url, serving() as server:
        request = call(options=Options(None, url, Timeouts(total_ms=500)))
        with pytest.raises((TotalTimeoutError, httpx2.TimeoutException)):
            send(client_of(server), request)
        assert len(hops) <= 3


@pytest.mark.parametrize("limits", [150, Timeouts(total_ms=150)])
def test_a_token_is_waited_for_no_longer_than_the_call_may_take(
    send: Send, silent: tuple[str, list[socket.socket]], limits: Any
) -> None:
    url, taken = silent
    with serving() as server:
        endpoints = {"clientCredentials": TokenEndpoint(f"{url}/token")}
        security = OAuth2Bearer(ClientCredentials("me", "secret"), "hint", endpoints)
        request = call(options=Options(None, timeout_ms=limits))
        started = time.monotonic()
        with pytest.raises((TotalTimeoutError, httpx2.ReadTimeout)):
            send(client_of(server, security=security), request)
        assert time.monotonic() - started < 30
    assert (len(taken), server.arrived) == (1, [])


def test_a_request_of_a_hook_ends_with_the_total(
    silent: tuple[str, list[socket.socket]],
) -> None:
    url, _ = silent
    hooks = Hooks()

    @hooks.before_request
    def other(context: HookContext, request: Any) -> httpx2.Request:
        return httpx2.Request("GET", request.url)

    with serving() as server:
        client = client_of(server, hooks=hooks)
        started = time.monotonic()
        with pytest.raises((TotalTimeoutError, httpx2.ReadTimeout)):
            sync(client, call(options=Options(None, url, Timeouts(total_ms=200))))
        assert time.monotonic() - started < 30


def test_one_request_of_a_hook_for_two_calls_has_the_time_of_each() -> None:
    hooks, made = Hooks(), list[httpx2.Request]()

    @hooks.before_request
    def same(context: HookContext, request: httpx2.Request) -> httpx2.Request:
        made.append(request)
        return made[0]

    with serving() as server, httpx2.Client(verify=False) as http:
        limits = Timeouts(total_ms=1_500)
        client = client_of(server, http, hooks=hooks, timeout_ms=limits)
        assert client.send(call()) == {}
        time.sleep(1.6)
        assert client.send(call()) == {}


def test_a_token_that_drips_ends_with_the_total(send: Send) -> None:
    with dripping(0.02) as (url, answered), serving() as server:
        endpoints = {"clientCredentials": TokenEndpoint(f"{url}/token")}
        security = OAuth2Bearer(ClientCredentials("me", "secret"), "hint", endpoints)
        request = call(options=Options(None, timeout_ms=Timeouts(total_ms=200)))
        with pytest.raises(TotalTimeoutError):
            send(client_of(server, security=security), request)
        assert (len(answered), server.arrived) == (1, [])


@pytest.mark.parametrize("is_at_once", [True, False])
def test_an_upload_ends_with_the_total(send: Send, is_at_once: bool) -> None:
    def slowly(connection: socket.socket) -> None:
        while connection.recv(1_000):
            time.sleep(0.01)

    def pieces() -> Iterator[bytes]:
        for _ in range(2_000):
            yield b"x" * 10_000

    body = pieces()
    with talking(slowly) as url, serving() as server:
        request = call(
            "PUT",
            body=binary_body(b"".join(body) if is_at_once else body, "text/plain"),
            options=Options(None, url, Timeouts(total_ms=300)),
        )
        started = time.monotonic()
        with pytest.raises((TotalTimeoutError, httpx2.WriteTimeout)):
            send(client_of(server), request)
        assert time.monotonic() - started < 30


class OwnResponse(httpx2.Response):
    """A response class of the caller's transport."""


def test_a_total_with_a_response_of_the_callers_own_class() -> None:
    transport = httpx2.MockTransport(lambda request: OwnResponse(200, json={"a": 1}))
    with serving() as server, httpx2.Client(transport=transport) as http:
        client = client_of(server, http, timeout_ms=Timeouts(total_ms=30_000))
        assert client.send(call()) == {"a": 1}
