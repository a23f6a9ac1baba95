"""A server on loopback with streams of a test; it counts its connections."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Condition, Event, Thread
from typing import Literal, NamedTuple

End = Literal["end", "cut", "hold", "close", "more"]


class Answer(NamedTuple):
    """The pieces that the server sends one by one, and the end of the response.

    ``end`` ends the response. ``cut`` closes the connection in the middle of it,
    ``close`` at the end of a response without a length. ``hold`` waits for the client.
    ``more`` sends comments until the client is gone.
    """

    pieces: Sequence[bytes] = ()
    end: End = "end"
    kind: str = "text/event-stream"
    headers: str = ""


class StreamServer(ThreadingTCPServer):
    """Answers every request with ``answer``; the ``gate`` is after its first piece."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = Answer()
        self.gate = Event()
        self.gate.set()
        self.requests = 0
        self.made = 0
        self._open = 0
        self._changed = Condition()
        self.url = f"http://127.0.0.1:{self.server_address[1]}"

    def count(self, change: int) -> None:
        """A connection was opened or closed."""
        with self._changed:
            self._open += change
            self.made += change > 0
            self._changed.notify_all()

    def open_connections(self, expected: int) -> int:
        """The number of open connections, when it is as expected or after 5 s."""
        with self._changed:
            self._changed.wait_for(lambda: self._open == expected, 5)
            return self._open


class _Handler(StreamRequestHandler):
    server: StreamServer

    def handle(self) -> None:
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.server.count(1)
        try:
            while self._has_request() and self._respond(self.server.answer):
                pass
        except OSError:
            pass  # the client has disconnected
        finally:
            self.server.count(-1)

    def _has_request(self) -> bool:
        line = self.rfile.readline()
        while line.strip():
            line = self.rfile.readline()
        self.server.requests += bool(line)
        return bool(line)

    def _respond(self, answer: Answer) -> bool:
        is_chunked = answer.end != "close"
        how = "Transfer-Encoding: chunked" if is_chunked else "Connection: close"
        head = (
            f"HTTP/1.1 200 OK\r\nContent-Type: {answer.kind}\r\n{answer.headers}{how}"
        )
        self.wfile.write(f"{head}\r\n\r\n".encode())
        for piece in answer.pieces:
            size = f"{len(piece):x}\r\n".encode()
            self.wfile.write(size + piece + b"\r\n" if is_chunked else piece)
            self.server.gate.wait(10)
        if answer.end == "hold":
            self.rfile.read(1)
        while answer.end == "more":
            self.wfile.write(b"3\r\n:\n\n\r\n")
        if answer.end == "end":
            self.wfile.write(b"0\r\n\r\n")
        return answer.end == "end"


@contextmanager
def streaming() -> Iterator[StreamServer]:
    with StreamServer() as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
