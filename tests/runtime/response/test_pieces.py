"""Streams and downloads outlive their clients, and say when they were interrupted."""

from __future__ import annotations

import asyncio
import copy
import gc
import pickle
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import aclosing, closing, suppress
from functools import partial
from typing import Any, NamedTuple

import anyio
import httpx
import httpx2
import pytest

from helpers.stream_server import Answer, StreamServer, streaming
from helpers.stream_sides import DefaultError, busy, call, client_of
from runtime.client import Client
from runtime.raw_responses import with_response
from runtime.response.downloads import Binary
from runtime.streaming.streams import Events, Lines

BACKENDS = ["asyncio", "trio"]
LIBRARIES = [
    pytest.param(httpx2, id="httpx2"),
    pytest.param(httpx, id="httpx", marks=pytest.mark.slow),
]


class Kind(NamedTuple):
    """A kind of open results: its form, the pieces, and how it is read."""

    form: Any
    media_type: str
    pieces: list[bytes]
    found: list[Any]
    read: Callable[[Any], Any] = lambda result: result
    what: str = "stream"


DATA = [b"data: 1\n\n", b"data: 2\n\n", b"data: 3\n\n"]
LINES = [b"1\n", b"2\n", b"3\n"]
KINDS = {
    "events": Kind(Events(int), "text/event-stream", DATA, [1, 2, 3]),
    "whole events": Kind(
        Events(int),
        "text/event-stream",
        DATA,
        [(n, None, None, None) for n in (1, 2, 3)],
        lambda stream: stream.events(),
    ),
    "lines": Kind(
        Lines(int, "application/x-ndjson"), "application/x-ndjson", LINES, [1, 2, 3]
    ),
    "bytes": Kind(
        Binary("*/*"), "text/x", LINES, LINES, lambda d: d.iter_bytes(2), "download"
    ),
    "text": Kind(
        Binary("*/*"),
        "text/x",
        LINES,
        ["1\n", "2\n", "3\n"],
        lambda d: d.iter_text(),
        "download",
    ),
    "text lines": Kind(
        Binary("*/*"),
        "text/x",
        LINES,
        ["1", "2", "3"],
        lambda d: d.iter_lines(),
        "download",
    ),
}


QUICK = ("whole events", "bytes")


@pytest.fixture(
    params=[
        pytest.param(kind, id=name, marks=() if name in QUICK else pytest.mark.slow)
        for name, kind in KINDS.items()
    ]
)
def kind(request: pytest.FixtureRequest) -> Kind:
    found: Kind = request.param
    return found


@pytest.fixture
def server() -> Iterator[StreamServer]:
    with streaming() as found:
        yield found
        found.gate.set()


def answering(server: StreamServer, kind: Kind, end: Any = "end") -> None:
    """The server stops after the first piece, until its gate opens."""
    server.answer = Answer(kind.pieces, end, kind.media_type)
    server.gate.clear()


# The sockets of an unused async client are closed without it.
UNUSED = pytest.mark.filterwarnings("ignore:an SDK client was not:ResourceWarning")


@UNUSED
def test_an_open_result_keeps_its_connection_alive(
    server: StreamServer, kind: Kind
) -> None:
    def returned() -> Any:
        return kind.read(client_of(server).send(call(kind.form)))

    answering(server, kind)
    result = returned()
    gc.collect()
    server.gate.set()
    assert list(result) == kind.found
    del result
    assert server.open_connections(0) == 0


def of_a_download(client: Client, kind: Kind) -> Any:
    with pytest.warns(ResourceWarning, match="a download was not closed"):
        return client.send(call(Binary("*/*"))).response


def of_raw_responses(client: Client, kind: Kind) -> Any:
    calls = Calls(client, kind)
    return with_response(client, calls.get).raw_response


class Calls:
    """A resource with one method."""

    def __init__(self, client: Client, kind: Kind) -> None:
        self._client = client
        self._kind = kind

    def get(self) -> Any:
        return self._client.send(call(self._kind.form))


# The collector of cycles may end the socket before the client that would close it.
@UNUSED
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.filterwarnings("ignore:a download was not closed:ResourceWarning")
@pytest.mark.parametrize("reach", [of_a_download, of_raw_responses])
def test_an_open_response_keeps_its_connection_alive(
    server: StreamServer, kind: Kind, reach: Callable[[Client, Kind], Any]
) -> None:
    def returned() -> Any:
        return reach(client_of(server), kind)

    answering(server, kind)
    response = returned()
    server.gate.set()
    assert response.read() == b"".join(kind.pieces)
    del response
    gc.collect()
    assert server.open_connections(0) == 0


@UNUSED
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.parametrize("backend", BACKENDS)
def test_an_open_async_result_keeps_its_connection_alive(
    server: StreamServer, kind: Kind, backend: str
) -> None:
    async def returned() -> Any:
        return kind.read(await client_of(server).send_async(call(kind.form)))

    async def main() -> None:
        result = await returned()
        gc.collect()
        server.gate.set()
        assert [piece async for piece in result] == kind.found

    answering(server, kind)
    anyio.run(main, backend=backend)
    gc.collect()


def test_a_client_that_is_closed_too_early(server: StreamServer, kind: Kind) -> None:
    answering(server, kind)
    client = client_of(server)
    result = kind.read(client.send(call(kind.form)))
    assert next(result) == kind.found[0]
    client.close()
    for _ in "12":
        with pytest.raises(DefaultError, match=f"of the {kind.what}|{kind.what} was"):
            next(result)


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("is_given", [False, True])
def test_an_async_client_that_is_closed_too_early(
    server: StreamServer, kind: Kind, backend: str, is_given: bool
) -> None:
    async def main() -> None:
        given = httpx2.AsyncClient(verify=False) if is_given else None
        client = client_of(server, None, given)
        result = kind.read(await client.send_async(call(kind.form)))
        assert await anext(result) == kind.found[0]
        await (client if given is None else given).aclose()
        message = f"the client was closed before the end of the {kind.what}"
        with pytest.raises(DefaultError, match=message):
            await anext(result)

    answering(server, kind)
    anyio.run(main, backend=backend)


@pytest.mark.parametrize("library", LIBRARIES)
def test_more_pieces_after_a_timeout_are_an_error(
    server: StreamServer, kind: Kind, library: Any
) -> None:
    answering(server, kind)
    with library.Client(verify=False, timeout=0.2) as http:
        result = kind.read(client_of(server, http).send(call(kind.form)))
        assert next(result) == kind.found[0]
        with pytest.raises(library.ReadTimeout):
            next(result)
        for _ in "12":
            message = f"^the {kind.what} was interrupted by ReadTimeout: send the call"
            with pytest.raises(DefaultError, match=message):
                next(result)
        assert busy(http) == 0


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("backend", BACKENDS)
def test_more_pieces_after_a_cancellation_are_an_error(
    server: StreamServer, kind: Kind, backend: str, library: Any
) -> None:
    async def main() -> None:
        async with library.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            result = kind.read(await client.send_async(call(kind.form)))
            assert await anext(result) == kind.found[0]
            with anyio.move_on_after(0.05):
                await anext(result)
            for _ in "12":
                message = f"^the {kind.what} was interrupted by Cancelled"
                with pytest.raises(DefaultError, match=message):
                    await anext(result)
            assert busy(http) == 0

    answering(server, kind)
    anyio.run(main, backend=backend)


@pytest.mark.parametrize("backend", BACKENDS)
def test_whole_downloads_are_interrupted(server: StreamServer, backend: str) -> None:
    async def main() -> None:
        async with httpx2.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            download = await client.send_async(call(Binary("*/*")))
            with anyio.move_on_after(0.05):
                await download.read()
            with pytest.raises(RuntimeError):
                await download.read()

    answering(server, KINDS["bytes"])
    anyio.run(main, backend=backend)


def test_another_event_loop_does_not_take_an_interruption_for_the_end(
    server: StreamServer, kind: Kind
) -> None:
    http = httpx2.AsyncClient(verify=False)

    async def begin() -> Any:
        client = client_of(server, None, http)
        result = kind.read(await client.send_async(call(kind.form)))
        assert await anext(result) == kind.found[0]
        return result

    async def go_on(result: Any) -> None:
        with pytest.raises(DefaultError, match="interrupted by the end of its event"):
            await anext(result)

    answering(server, kind)
    result = asyncio.run(begin())
    asyncio.run(go_on(result))


def test_an_error_of_an_item_is_not_the_end(server: StreamServer) -> None:
    server.answer = Answer([b"data: 1\n\n", b"data: x\n\n", b"data: 3\n\n"])
    with httpx2.Client(verify=False) as http:
        stream = client_of(server, http).send(call(Events(int)))
        assert next(stream) == 1
        with pytest.raises(Exception, match="an item of the stream"):
            next(stream)
        with pytest.raises(DefaultError, match="interrupted by ValidationError"):
            next(stream)


def test_what_is_closed_is_at_its_end(server: StreamServer, kind: Kind) -> None:
    answering(server, kind, "hold")
    server.gate.set()
    with httpx2.Client(verify=False) as http:
        client = client_of(server, http)
        with closing(kind.read(client.send(call(kind.form)))) as result:
            assert next(result) == kind.found[0]
        assert busy(http) == 0
        assert list(result) == []


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("is_whole", [True, False])
def test_aclosing(
    server: StreamServer, kind: Kind, backend: str, is_whole: bool
) -> None:
    async def main() -> None:
        async with httpx2.AsyncClient(verify=False) as http:
            result = await client_of(server, None, http).send_async(call(kind.form))
            pieces = kind.read(result)
            async with aclosing(result if is_whole else pieces):
                assert await anext(pieces) == kind.found[0]
            assert busy(http) == 0
            if is_whole and kind.what == "download":
                # The rest of a file is missing.
                with pytest.raises(DefaultError, match="the download was closed"):
                    await anext(pieces)
            else:
                assert [piece async for piece in pieces] == []

    answering(server, kind)
    anyio.run(main, backend=backend)


def test_a_download_that_is_closed_early(server: StreamServer) -> None:
    answering(server, KINDS["bytes"])
    with httpx2.Client(verify=False) as http:
        download = client_of(server, http).send(call(Binary("*/*")))
        pieces = download.iter_bytes()
        assert next(pieces) == LINES[0]
        download.close()
        with pytest.raises(DefaultError, match="the download was closed before its e"):
            next(pieces)


Opened = Callable[[], Awaitable[Any]]


async def raises(opened: Opened, kind: Kind) -> None:
    async for _ in kind.read(await opened()):
        raise KeyError


async def raises_and_keeps(opened: Opened, kind: Kind) -> Any:
    pieces = kind.read(await opened())
    with suppress(KeyError):
        async for _ in pieces:
            raise KeyError
    return pieces


async def is_cancelled(opened: Opened, kind: Kind) -> None:
    async for _ in kind.read(await opened()):
        raise asyncio.CancelledError


async def raises_in_tasks(opened: Opened, kind: Kind) -> None:
    await asyncio.gather(*(raises(opened, kind) for _ in range(3)))


async def raises_in_a_generator(opened: Opened, kind: Kind) -> None:
    async def own() -> Any:
        async for piece in kind.read(await opened()):
            yield piece

    async for _ in own():
        raise KeyError


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize(
    "leave",
    [raises, raises_and_keeps, is_cancelled, raises_in_tasks, raises_in_a_generator],
)
def test_leaving_a_loop_makes_no_noise(
    server: StreamServer,
    kind: Kind,
    library: Any,
    leave: Callable[[Opened, Kind], Awaitable[Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    noise: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", noise.append)

    async def main(is_closed: bool) -> Any:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, context: noise.append(context))
        http = library.AsyncClient(verify=False)
        opened = partial(client_of(server, None, http).send_async, call(kind.form))
        try:
            return await leave(opened, kind)
        finally:
            if is_closed:
                await http.aclose()

    answering(server, kind, "hold")
    server.gate.set()
    for is_closed in (False, True):
        kept: list[Any] = []
        with suppress(KeyError, asyncio.CancelledError):
            kept.append(asyncio.run(main(is_closed)))
        kept.clear()
        gc.collect()
    assert noise == []


@pytest.mark.parametrize("take", [copy.copy, copy.deepcopy, pickle.dumps])
def test_open_results_have_no_copies(
    server: StreamServer, kind: Kind, take: Callable[[Any], object]
) -> None:
    answering(server, kind, "hold")
    with (
        httpx2.Client(verify=False) as http,
        client_of(server, http).send(call(kind.form)) as result,
        pytest.raises(TypeError, match="cannot be copied or pickled: it has a conn"),
    ):
        take(result)


@pytest.mark.parametrize("take", [copy.copy, copy.deepcopy, pickle.dumps])
def test_open_async_results_have_no_copies(
    server: StreamServer, kind: Kind, take: Callable[[Any], object]
) -> None:
    async def main() -> None:
        async with httpx2.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            async with await client.send_async(call(kind.form)) as result:
                with pytest.raises(TypeError, match="cannot be copied or pickled"):
                    take(result)

    answering(server, kind, "hold")
    asyncio.run(main())
