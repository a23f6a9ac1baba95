"""A stream that ends by a sentinel gives its connection back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import httpx
import httpx2
import pytest
import trio

from helpers.stream_server import Answer, End, StreamServer, streaming
from helpers.stream_sides import SIDES, Read, busy, call, client_of
from runtime.streaming.streams import Events

DONE = [b"data: 1\n\n", b"data: 2\n\ndata: [DONE]\n\n"]
STREAMS = 5


@pytest.fixture
def server() -> Iterator[StreamServer]:
    with streaming() as found:
        found.answer = Answer(DONE)
        yield found


def blocking(server: StreamServer, library: Any = httpx2) -> None:
    with library.Client(verify=False) as http:
        client = client_of(server, http)
        for _ in range(STREAMS):
            assert list(client.send(call(Events(int)))) == [1, 2]
            assert busy(http) == 0


async def waiting(server: StreamServer, library: Any = httpx2) -> None:
    async with library.AsyncClient(verify=False) as http:
        client = client_of(server, None, http)
        for _ in range(STREAMS):
            stream = await client.send_async(call(Events(int)))
            assert [item async for item in stream] == [1, 2]
            assert busy(http) == 0


ALL: dict[str, Callable[[StreamServer], None]] = {
    "sync": blocking,
    "asyncio": lambda server: asyncio.run(waiting(server)),
    "trio": partial(trio.run, waiting),
    "httpx": partial(blocking, library=httpx),
    "httpx in asyncio": lambda server: asyncio.run(waiting(server, httpx)),
}


@pytest.mark.parametrize("read", ALL.values(), ids=ALL)
def test_streams_share_a_connection(
    server: StreamServer, read: Callable[[StreamServer], None]
) -> None:
    read(server)
    assert server.requests == STREAMS
    assert server.made == 1


@pytest.mark.parametrize("read", SIDES.values(), ids=SIDES)
@pytest.mark.parametrize("end", ["hold", "more", "cut", "close"])
def test_a_server_that_does_not_end(server: StreamServer, read: Read, end: End) -> None:
    server.answer = Answer(DONE, end)
    outcome = read(server, Events(int))
    assert (outcome.items, outcome.error) == ([1, 2], None)
    assert server.open_connections(0) == 0


def test_a_connection_that_the_server_closes_is_not_waited_for(
    server: StreamServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without an end of the wait, only a read that is not tried ends.
    monkeypatch.setattr("runtime.streaming.rest._SECONDS", 60)
    server.answer = Answer(DONE, "hold", headers="Connection: close\r\n")
    with httpx2.Client(verify=False) as http:
        assert list(client_of(server, http).send(call(Events(int)))) == [1, 2]
        assert busy(http) == 0


def test_a_transport_without_a_network() -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(
            200,
            headers={"Content-Type": "text/event-stream"},
            content=iter([*DONE, b"data: 3\n\n"]),
        )

    with (
        streaming() as server,
        httpx2.Client(transport=httpx2.MockTransport(answer)) as http,
    ):
        assert list(client_of(server, http).send(call(Events(int)))) == [1, 2]


def test_a_task_is_cancelled_while_it_waits_for_the_end(server: StreamServer) -> None:
    async def main() -> None:
        async with httpx2.AsyncClient(verify=False) as http:
            stream = await client_of(server, None, http).send_async(call(Events(int)))
            assert [await anext(stream), await anext(stream)] == [1, 2]
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await anext(stream)
            assert busy(http) == 0

    server.answer = Answer(DONE, "hold")
    asyncio.run(main())
    assert server.open_connections(0) == 0
