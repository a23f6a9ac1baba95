"""A download releases its connection however it ends, or warns."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable, Iterator
from contextlib import aclosing, suppress
from typing import Any

import anyio
import httpx
import httpx2
import pytest

from helpers.stream_server import Answer, StreamServer, streaming
from helpers.stream_sides import busy, call, client_of
from runtime.response.downloads import Binary, Download, DownloadAsync

# Waits: not for ``make quick``.
pytestmark = pytest.mark.slow

LIBRARIES = [httpx2, httpx]
PIECES = [b"one\n", b"two\n", b"three\n"]
KIND = "application/octet-stream"


@pytest.fixture
def server() -> Iterator[StreamServer]:
    with streaming() as found:
        found.answer = Answer(PIECES, "hold", KIND)
        yield found


Open = Callable[[], Download]
Read = Callable[[Any], Any]


def drops_in_the_loop(open_: Open) -> None:
    for _ in open_().iter_bytes():
        break


def drops_in_a_loop_over_lines(open_: Open) -> None:
    for _ in open_().iter_lines():
        break


def drops_through_an_exception(open_: Open) -> None:
    with suppress(KeyError):
        for _ in open_().iter_text():
            raise KeyError


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.__name__)
@pytest.mark.parametrize(
    "leave",
    [
        drops_in_the_loop,
        drops_in_a_loop_over_lines,
        drops_through_an_exception,
    ],
)
def test_a_download_is_dropped(
    server: StreamServer, library: Any, leave: Callable[[Open], None]
) -> None:
    limits = library.Limits(max_connections=1)
    with library.Client(verify=False, limits=limits, timeout=5) as http:
        client = client_of(server, http)
        # Without garbage collection: an unreferenced download is deleted at once.
        gc.disable()
        try:
            for _ in range(2):
                leave(lambda: client.send(call(Binary("*/*"))))
                assert busy(http) == 0
        finally:
            gc.enable()
        assert server.open_connections(0) == 0
    assert server.made == 2


READS: list[tuple[Read, Any]] = [
    (lambda download: download.iter_bytes(), b"".join(PIECES)),
    (lambda download: download.iter_text(), "one\ntwo\nthree\n"),
    (lambda download: download.iter_lines(), "onetwothree"),
]


@pytest.mark.parametrize(("read", "expected"), READS)
def test_a_download_lasts_as_long_as_its_pieces(
    server: StreamServer, read: Read, expected: Any
) -> None:
    server.answer = Answer(PIECES, kind=KIND)
    with httpx2.Client(verify=False) as http:
        client = client_of(server, http)
        # Only the chunks refer to the download.
        pieces = read(client.send(call(Binary("*/*"))))
        gc.collect()
        assert type(expected)().join(pieces) == expected
        assert busy(http) == 0
        assert server.open_connections(1) == 1


@pytest.mark.parametrize("kind", ["asyncio", "trio"])
@pytest.mark.parametrize(("read", "expected"), READS)
def test_an_async_download_lasts_as_long_as_its_pieces(
    server: StreamServer, kind: str, read: Read, expected: Any
) -> None:
    async def main() -> None:
        async with httpx2.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            # A warning is an error here.
            pieces = read(await client.send_async(call(Binary("*/*"))))
            gc.collect()
            found = [piece async for piece in pieces]
            assert type(expected)().join(found) == expected
            assert busy(http) == 0

    server.answer = Answer(PIECES, kind=KIND)
    anyio.run(main, backend=kind)


async def drops_unread_async(opened: Callable[[], Awaitable[DownloadAsync]]) -> None:
    await opened()


async def drops_in_the_loop_async(
    opened: Callable[[], Awaitable[DownloadAsync]],
) -> None:
    async for _ in (await opened()).iter_bytes():
        break


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.__name__)
@pytest.mark.parametrize("leave", [drops_unread_async, drops_in_the_loop_async])
def test_an_unclosed_async_download_warns(
    server: StreamServer, library: Any, leave: Any
) -> None:
    async def main() -> None:
        async with library.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            with pytest.warns(ResourceWarning, match="a download was not closed"):
                await leave(lambda: client.send_async(call(Binary("*/*"))))

    asyncio.run(main())


def test_an_async_download_that_was_read_does_not_warn(server: StreamServer) -> None:
    async def main() -> None:
        async with httpx2.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            download = await client.send_async(call(Binary("*/*")))
            assert await download.read() == b"".join(PIECES)
            del download
            gc.collect()

    server.answer = Answer(PIECES, kind=KIND)
    asyncio.run(main())


def test_an_unread_download_warns(server: StreamServer) -> None:
    with httpx2.Client(verify=False) as http:
        with pytest.warns(ResourceWarning, match="a download was not closed"):
            response = client_of(server, http).send(call(Binary("*/*"))).response
        # The response can still be read.
        assert next(response.iter_raw()) == PIECES[0]
        response.close()


def test_async_pieces_can_be_ended(server: StreamServer) -> None:
    async def main() -> None:
        async with httpx2.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            download = await client.send_async(call(Binary("*/*")))
            async with download, aclosing(download.iter_bytes()) as pieces:
                assert await anext(pieces) == PIECES[0]
            assert busy(http) == 0

    asyncio.run(main())
