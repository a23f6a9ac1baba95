"""A server on loopback whose faults are selected by the path of a request.

For ``/half-2/x``, the connection breaks in the middle of the first two answers; later
answers are complete. Without a number, all answers have the fault. The server runs in a
thread, or as a process that prints its port.
"""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
import struct
import sys
import threading
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple, TypeAlias

EVENTS = 10
# Closing discards unsent data, so that the client sees a reset.
_ABRUPT = struct.pack("ii", 1, 0)


class Asked(NamedTuple):
    """A request: ``kind`` selects the answer, ``id`` identifies the request."""

    kind: str
    id: str


class Peer(NamedTuple):
    """One connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    def reset(self) -> None:
        found = self.writer.get_extra_info("socket")
        found.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _ABRUPT)
        self.writer.transport.abort()


class FaultyServer:
    """``seen`` counts requests by their id, ``accepted`` all connections.

    The next ``refuse`` connections are reset before anything is read. All connections
    that get a ``greeting`` are closed after it.
    """

    def __init__(
        self,
        tls: ssl.SSLContext | None = None,
        answers: Mapping[str, Answering] | None = None,
    ) -> None:
        self.answers = ANSWERS | dict(answers or {})
        self.seen: Counter[str] = Counter()
        self.accepted = 0
        self.refuse = 0
        self.greeting: bytes | None = None
        self.peers: set[Peer] = set()
        self.is_serving = threading.Event()
        self._tls = tls
        self._handlers: set[asyncio.Task[None]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self.port: int = self.listener.getsockname()[1]
        scheme = "http" if tls is None else "https"
        self.url = f"{scheme}://127.0.0.1:{self.port}"

    async def serve(self, is_done: Callable[[], bool]) -> None:
        self._loop = asyncio.get_running_loop()
        server = await asyncio.start_server(
            self._connected, sock=self.listener, ssl=self._tls, backlog=1024
        )
        self.is_serving.set()
        while not is_done():
            await asyncio.sleep(0.01)
        server.close()
        for peer in list(self.peers):
            peer.reset()
        await asyncio.gather(*self._handlers, return_exceptions=True)

    def drop(self) -> None:
        """Close all connections, as servers do with idle ones."""
        assert self._loop is not None
        for peer in list(self.peers):
            self._loop.call_soon_threadsafe(peer.writer.close)

    def is_empty(self, seconds: float = 10.0) -> bool:
        """Whether all connections close within some time."""
        end = time.monotonic() + seconds
        while self.peers and time.monotonic() < end:
            time.sleep(0.01)
        return not self.peers

    async def _connected(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._handlers.add(task)
        self.accepted += 1
        peer = Peer(reader, writer)
        self.peers.add(peer)
        try:
            if self.refuse:
                self.refuse -= 1
                peer.reset()
            elif self.greeting is not None:
                writer.write(self.greeting)
                await writer.drain()
            else:
                await self._talk(peer)
        except (OSError, asyncio.IncompleteReadError):
            pass  # the client has disconnected
        finally:
            self.peers.discard(peer)
            self._handlers.discard(task)
            writer.close()

    async def _talk(self, peer: Peer) -> None:
        while (asked := await _request(peer)) is not None:
            if asked.kind == "control":
                await _json(peer, json.dumps(self._state()))
                continue
            self.seen[asked.id] += 1
            kind, _, times = asked.kind.partition("-")
            if times and self.seen[asked.id] > int(times):
                kind = "json"
            await self.answers[kind](peer, asked)
            if peer.writer.is_closing():
                return

    def _state(self) -> dict[str, object]:
        """The counts for another process, without its own connection."""
        return {"seen": self.seen, "open": len(self.peers) - 1}


async def _request(peer: Peer) -> Asked | None:
    """The next request with its body; ``None`` at the end."""
    head = await peer.reader.readline()
    if not head:
        return None
    size = 0
    while (line := await peer.reader.readline()).strip():
        name, _, value = line.decode().partition(":")
        if name.lower() == "content-length":
            size = int(value)
    _, kind, id = head.split()[1].decode().split("/")
    # Some servers answer, or go, before they have read a body.
    if not kind.startswith("early"):
        await peer.reader.readexactly(size)
    return Asked(kind, id)


async def _send(peer: Peer, text: str) -> None:
    peer.writer.write(text.encode("latin-1"))
    await peer.writer.drain()


def _head(*lines: str, kind: str = "application/json") -> str:
    found = ("HTTP/1.1 200 OK", f"Content-Type: {kind}", *lines, "", "")
    return "\r\n".join(found)


def _answer(asked: Asked) -> str:
    return json.dumps({"id": asked.id})


async def _json(peer: Peer, text: str) -> None:
    await _send(peer, _head(f"Content-Length: {len(text)}") + text)


async def _well(peer: Peer, asked: Asked) -> None:
    await _json(peer, _answer(asked))


async def _chunked(peer: Peer, asked: Asked) -> None:
    await _send(peer, _head("Transfer-Encoding: chunked"))
    for character in _answer(asked):
        await _send(peer, f"1\r\n{character}\r\n")
    await _send(peer, "0\r\n\r\n")


async def _events(peer: Peer, asked: Asked, count: int = EVENTS) -> None:
    await _send(peer, _head("Transfer-Encoding: chunked", kind="text/event-stream"))
    for number in range(count):
        event = f"data: {json.dumps({'id': asked.id, 'number': number})}\n\n"
        await _send(peer, f"{len(event):x}\r\n{event}\r\n")
    if count == EVENTS:
        await _send(peer, "0\r\n\r\n")


async def _broken_events(peer: Peer, asked: Asked) -> None:
    await _events(peer, asked, EVENTS // 2)
    peer.writer.close()


async def _open_events(peer: Peer, asked: Asked) -> None:
    await _events(peer, asked, EVENTS // 2)
    await peer.reader.read()


async def _silent(peer: Peer, asked: Asked) -> None:
    await peer.reader.read()


async def _reset(peer: Peer, asked: Asked) -> None:
    peer.reset()


async def _close(peer: Peer, asked: Asked) -> None:
    peer.writer.close()


async def _headers_only(peer: Peer, asked: Asked) -> None:
    await _send(peer, _head(f"Content-Length: {len(_answer(asked))}"))
    peer.writer.close()


async def _half(peer: Peer, asked: Asked) -> None:
    text = _answer(asked)
    await _send(peer, _head(f"Content-Length: {len(text)}") + text[:-3])
    peer.writer.close()


async def _half_then_silent(peer: Peer, asked: Asked) -> None:
    text = _answer(asked)
    await _send(peer, _head(f"Content-Length: {len(text)}") + text[:-3])
    await peer.reader.read()


async def _half_then_reset(peer: Peer, asked: Asked) -> None:
    text = _answer(asked)
    await _send(peer, _head(f"Content-Length: {len(text)}") + text[:-3])
    peer.reset()


async def _garbage(peer: Peer, asked: Asked) -> None:
    await _send(peer, "\x16\x03\x01 this is no HTTP\r\n\r\n")
    peer.writer.close()


async def _drip(peer: Peer, asked: Asked) -> None:
    text = _answer(asked)
    for character in _head(f"Content-Length: {len(text)}") + text:
        await _send(peer, character)
        await asyncio.sleep(0.001)


Answering: TypeAlias = Callable[[Peer, Asked], Awaitable[None]]
ANSWERS: dict[str, Answering] = {
    "json": _well,
    "chunked": _chunked,
    "events": _events,
    "brokenevents": _broken_events,
    "openevents": _open_events,
    "silent": _silent,
    "reset": _reset,
    "close": _close,
    "headers": _headers_only,
    "half": _half,
    "halfsilent": _half_then_silent,
    "halfreset": _half_then_reset,
    "garbage": _garbage,
    "drip": _drip,
}


@contextmanager
def faulty(
    tls: ssl.SSLContext | None = None, answers: Mapping[str, Answering] | None = None
) -> Iterator[FaultyServer]:
    """A server in another thread, with more answers than ``ANSWERS``."""
    server = FaultyServer(tls, answers)
    done = threading.Event()
    thread = threading.Thread(target=asyncio.run, args=(server.serve(done.is_set),))
    thread.start()
    # The server's event loop has file descriptors, which are not those of a client.
    assert server.is_serving.wait(10)
    try:
        yield server
    finally:
        done.set()
        thread.join()


def main() -> None:
    """Serve until the input ends: when the process of the tests ends."""
    server = FaultyServer()
    done = threading.Event()

    def wait() -> None:
        sys.stdin.read()
        done.set()

    threading.Thread(target=wait, daemon=True).start()
    print(server.port, flush=True)
    asyncio.run(server.serve(done.is_set))


if __name__ == "__main__":
    main()
