"""A stream releases its connection however it ends."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable, Iterator
from contextlib import aclosing, suppress
from typing import Any, Protocol

import httpx
import httpx2
import pytest
import trio

from helpers.stream_server import Answer, StreamServer, streaming
from helpers.stream_sides import DefaultError, busy, call, client_of
from runtime.client import Client
from runtime.response.alternatives import OneOf
from runtime.streaming.streams import Events, EventStream, EventStreamAsync
from runtime.transport.hook_types import HookContext
from runtime.transport.hooks import Hooks

LIBRARIES = [httpx2, httpx]
EVENTS = [b"data: 1\n\n", b"data: 2\n\ndata: 3\n\n"]
# trio closes the libraries' generators where a stream is not read to its end.
pytestmark = pytest.mark.filterwarnings(
    "ignore:Async generator 'http(x|core):ResourceWarning"
)


@pytest.fixture
def server() -> Iterator[StreamServer]:
    with streaming() as found:
        found.answer = Answer(EVENTS, "hold")
        yield found


Open = Callable[[], EventStream[int]]


def leaves_the_loop(open_: Open) -> None:
    with open_() as stream:
        for _ in stream:
            break


def raises_in_the_loop(open_: Open) -> None:
    with suppress(KeyError), open_() as stream:
        for _ in stream:
            raise KeyError


def closes(open_: Open) -> None:
    stream = open_()
    assert next(stream) == 1
    stream.close()
    stream.close()
    assert list(stream) == []


def closes_among_the_events_of_one_piece(open_: Open) -> None:
    stream = open_()
    assert [next(stream), next(stream)] == [1, 2]
    stream.close()
    assert list(stream) == []


def closes_unread(open_: Open) -> None:
    open_().close()


def drops(open_: Open) -> None:
    assert next(open_()) == 1


def drops_in_the_loop(open_: Open) -> None:
    for _ in open_():
        break


def drops_unread(open_: Open) -> None:
    open_()


def drops_through_an_exception(open_: Open) -> None:
    def fail() -> None:
        for _ in open_():
            raise KeyError

    with suppress(KeyError):
        fail()


BLOCKING = [
    leaves_the_loop,
    raises_in_the_loop,
    closes,
    closes_among_the_events_of_one_piece,
    closes_unread,
    drops,
    drops_in_the_loop,
    drops_unread,
    drops_through_an_exception,
]


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.__name__)
@pytest.mark.parametrize("leave", BLOCKING)
def test_leaving_a_stream_closes_it(
    server: StreamServer, library: Any, leave: Callable[[Open], None]
) -> None:
    limits = library.Limits(max_connections=1)
    with library.Client(verify=False, limits=limits) as http:
        client = client_of(server, http)
        # Without garbage collection: an unreferenced stream is deleted at once.
        gc.disable()
        try:
            for _ in range(2):
                leave(lambda: client.send(call(Events(int))))
                assert busy(http) == 0
        finally:
            gc.enable()
        assert server.open_connections(0) == 0
    assert server.made == 2


def test_a_stream_that_ends_leaves_its_connection_open(server: StreamServer) -> None:
    server.answer = Answer(EVENTS)
    with httpx2.Client(verify=False) as http:
        client = client_of(server, http)
        for _ in range(2):
            assert list(client.send(call(Events(int)))) == [1, 2, 3]
            assert busy(http) == 0
        assert server.made == 1
        assert server.open_connections(1) == 1


@pytest.mark.parametrize("last", [b"data: x\n\n", b"event: error\ndata: 1\n\n"])
def test_an_error_closes_a_stream(server: StreamServer, last: bytes) -> None:
    server.answer = Answer([*EVENTS, last], "hold")
    with httpx2.Client(verify=False) as http:
        stream = client_of(server, http).send(call(Events(int)))
        with pytest.raises(Exception, match=r".") as found:
            list(stream)
        assert server.open_connections(0) == 0
        assert busy(http) == 0
    assert (found.type is DefaultError) == last.startswith(b"event")


Opened = Callable[[], Awaitable[EventStreamAsync[int]]]


class World(Protocol):
    """An async library."""

    def run(self, work: Callable[[], Awaitable[None]]) -> None: ...

    async def cancel(
        self, work: Callable[[Callable[[], None]], Awaitable[None]]
    ) -> None:
        """Run work and cancel it when it has called the function that it gets."""
        ...

    async def sleep(self, seconds: float) -> None: ...


class Asyncio:
    def run(self, work: Callable[[], Awaitable[None]]) -> None:
        async def main() -> None:
            await work()

        asyncio.run(main())

    async def cancel(
        self, work: Callable[[Callable[[], None]], Awaitable[None]]
    ) -> None:
        reached = asyncio.Event()

        async def main() -> None:
            await work(reached.set)

        task = asyncio.create_task(main())
        await reached.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class Trio:
    def run(self, work: Callable[[], Awaitable[None]]) -> None:
        trio.run(work)

    async def cancel(
        self, work: Callable[[Callable[[], None]], Awaitable[None]]
    ) -> None:
        reached = trio.Event()
        async with trio.open_nursery() as nursery:
            nursery.start_soon(work, reached.set)
            await reached.wait()
            nursery.cancel_scope.cancel()

    async def sleep(self, seconds: float) -> None:
        await trio.sleep(seconds)


async def leaves_the_loop_async(opened: Opened, world: World) -> None:
    async with await opened() as stream:
        async for _ in stream:
            break


async def raises_in_the_loop_async(opened: Opened, world: World) -> None:
    with suppress(KeyError):
        async with await opened() as stream:
            async for _ in stream:
                raise KeyError


async def closes_async(opened: Opened, world: World) -> None:
    stream = await opened()
    assert await anext(stream) == 1
    await stream.close()
    await stream.close()
    assert [item async for item in stream] == []


async def closes_among_the_events_of_one_piece_async(
    opened: Opened, world: World
) -> None:
    stream = await opened()
    assert [await anext(stream), await anext(stream)] == [1, 2]
    await stream.close()
    assert [item async for item in stream] == []


async def closes_unread_async(opened: Opened, world: World) -> None:
    await (await opened()).close()


async def closes_a_generator_around_it(opened: Opened, world: World) -> None:
    async def doubled() -> Any:
        async with await opened() as stream:
            async for item in stream:
                yield 2 * item

    async with aclosing(doubled()) as items:
        assert await anext(items) == 2


async def is_cancelled_while_it_waits(opened: Opened, world: World) -> None:
    async def work(reached: Callable[[], None]) -> None:
        stream = await opened()
        assert [await anext(stream) for _ in range(3)] == [1, 2, 3]
        reached()
        await anext(stream)

    await world.cancel(work)


async def is_cancelled_in_the_loop(opened: Opened, world: World) -> None:
    async def work(reached: Callable[[], None]) -> None:
        async with await opened() as stream:
            async for _ in stream:
                reached()
                await world.sleep(60)

    await world.cancel(work)


WORLDS: list[World] = [Asyncio(), Trio()]
WAITING = [
    leaves_the_loop_async,
    raises_in_the_loop_async,
    closes_async,
    closes_among_the_events_of_one_piece_async,
    closes_unread_async,
    closes_a_generator_around_it,
    is_cancelled_while_it_waits,
    is_cancelled_in_the_loop,
]


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.__name__)
@pytest.mark.parametrize("world", WORLDS, ids=["asyncio", "trio"])
@pytest.mark.parametrize("leave", WAITING)
def test_leaving_an_async_stream_closes_it(
    server: StreamServer,
    library: Any,
    world: World,
    leave: Callable[[Opened, World], Awaitable[None]],
) -> None:
    async def main() -> None:
        limits = library.Limits(max_connections=1)
        async with library.AsyncClient(verify=False, limits=limits) as http:
            client = client_of(server, None, http)
            for _ in range(2):
                await leave(lambda: client.send_async(call(Events(int))), world)
                assert busy(http) == 0
            assert server.open_connections(0) == 0

    world.run(main)
    assert server.made == 2


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.__name__)
@pytest.mark.parametrize("world", WORLDS, ids=["asyncio", "trio"])
@pytest.mark.filterwarnings("ignore:Async generator:ResourceWarning")
def test_an_async_stream_is_dropped(
    server: StreamServer, library: Any, world: World
) -> None:
    async def drop(client: Any) -> None:
        async for _ in await client.send_async(call(Events(int))):
            break

    async def main() -> None:
        async with library.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            with pytest.warns(ResourceWarning, match="a stream was not closed"):
                await drop(client)
            for _ in range(200):
                if not busy(http):
                    break
                await world.sleep(0.01)
            assert busy(http) == 0
            assert server.open_connections(0) == 0

    world.run(main)


def test_an_unread_async_stream_warns(server: StreamServer) -> None:
    async def main() -> None:
        async with httpx2.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            with pytest.warns(ResourceWarning, match="a stream was not closed"):
                await client.send_async(call(Events(int)))

    asyncio.run(main())


@pytest.mark.parametrize("world", WORLDS, ids=["asyncio", "trio"])
def test_an_async_stream_that_ends_leaves_its_connection_open(
    server: StreamServer, world: World
) -> None:
    async def main() -> None:
        async with httpx2.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            for _ in range(2):
                stream = await client.send_async(call(Events(int)))
                assert [item async for item in stream] == [1, 2, 3]
                assert busy(http) == 0
            assert server.made == 1
            assert server.open_connections(1) == 1

    server.answer = Answer(EVENTS)
    world.run(main)


def test_another_task_closes_a_stream(server: StreamServer) -> None:
    async def main() -> None:
        async with httpx2.AsyncClient(verify=False) as http:
            stream = await client_of(server, None, http).send_async(call(Events(int)))
            reached = asyncio.Event()

            async def read() -> None:
                async for item in stream:
                    if item == 3:
                        reached.set()

            task = asyncio.create_task(read())
            await reached.wait()
            await asyncio.sleep(0)
            await stream.close()
            # The library reports a broken connection.
            with pytest.raises(httpx2.ReadError):
                await task
            assert busy(http) == 0
            assert server.open_connections(0) == 0

    asyncio.run(main())


def test_a_stream_that_a_hook_replaces_is_closed(server: StreamServer) -> None:
    hooks = Hooks()

    @hooks.after_success
    def instead(context: HookContext, response: Any) -> httpx2.Response:
        return httpx2.Response(200, json={"cached": True})

    items = Events(int)
    either = OneOf({"application/json": dict[str, bool], "text/event-stream": items})

    async def run(client: Client, http: httpx2.AsyncClient) -> None:
        async with http:
            assert await client.send_async(call(either)) == {"cached": True}
            assert busy(http) == 0

    server.answer = Answer([b"data: 1\n\n"], "hold")
    with httpx2.Client(verify=False) as http:
        client = client_of(server, http, hooks=hooks)
        assert client.send(call(either)) == {"cached": True}
        assert busy(http) == 0
    waiting = httpx2.AsyncClient(verify=False)
    asyncio.run(run(client_of(server, None, waiting, hooks=hooks), waiting))
