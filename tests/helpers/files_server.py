"""A server of files on loopback, and calls of it from every kind of client."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

import anyio
import httpx
import httpx2
import pytest

from helpers.loopback import call
from runtime.client import Client
from runtime.errors import ErrorTypes, ResponseError
from runtime.settings import Settings
from runtime.transport.hooks import Hooks

PIECE = bytes(range(256)) * 256
KINDS = ["sync", "asyncio", "trio"]
# ``None``: the SDK makes its own client.
LIBRARIES = [None, httpx2, httpx]
# trio warns of the HTTP library's own generators, which tests cannot close.
UNCLOSED = pytest.mark.filterwarnings(
    "ignore:Exception ignored in. <async_gen:pytest.PytestUnraisableExceptionWarning"
)
# Nothing is encrypted here, and loading certificates takes longer than most tests.
_OPTIONS: dict[str, Any] = {"follow_redirects": True, "verify": False}


class Seen(NamedTuple):
    """A request that the server received; header names are lower-case."""

    target: str
    headers: dict[str, str]
    body: bytes


class FileServer(ThreadingHTTPServer):
    """Keeps requests, or digests of their bodies, in ``seen``; sends files of any size.

    ``/whole/N`` and ``/chunked/N`` are N bytes, ``/broken/N`` and ``/broken-chunks/N``
    end too early. ``/digest`` keeps no bodies. ``statuses`` answer the first requests.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), FileHandler)
        self.seen: list[Seen] = []
        self.digests: list[str] = []
        self.statuses: list[int] = []
        self.url = f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore clients that disconnect: some tests do."""


class FileHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: FileServer

    def do_POST(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        digest, kept = hashlib.sha256(), [b""]
        for piece in self.pieces(headers):
            digest.update(piece)
            if self.path != "/digest":
                kept.append(piece)
        self.server.seen.append(Seen(self.path, headers, b"".join(kept)))
        self.server.digests.append(digest.hexdigest())
        status = self.server.statuses.pop(0) if self.server.statuses else 200
        self.send_response(status)
        if status == 307:
            self.send_header("Location", "/moved")
        self.begin({"Content-Type": "application/json"}, b"{}")

    def do_GET(self) -> None:
        kind, _, size = self.path.removeprefix("/").partition("/")
        self.send_response(200)
        match kind:
            case "text":
                text = {"Content-Type": "text/plain; charset=iso-8859-1"}
                self.begin(text, "eins\r\nzwölf\n".encode("latin-1"))
            case "whole" | "broken":
                self.begin({"Content-Length": size})
                sent = int(size) // 2 if kind == "broken" else int(size)
                for piece in pieces(sent):
                    self.wfile.write(piece)
                self.close_connection = kind == "broken"
            case _:
                self.begin({"Transfer-Encoding": "chunked"})
                for piece in pieces(int(size)):
                    self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
                self.wfile.write(b"" if kind == "broken-chunks" else b"0\r\n\r\n")
                self.close_connection = True

    def begin(self, headers: dict[str, str], body: bytes | None = None) -> None:
        if body is not None:
            headers = {**headers, "Content-Length": str(len(body))}
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Disposition", 'attachment; filename="../a b.bin"')
        self.end_headers()
        self.wfile.write(body or b"")

    def pieces(self, headers: dict[str, str]) -> Iterator[bytes]:
        """The body, by its length or in chunks (RFC 9112, section 7.1)."""
        if headers.get("transfer-encoding") == "chunked":
            while size := int(self.rfile.readline(), 16):
                yield self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return
        left = int(headers.get("content-length", 0))
        while piece := self.rfile.read(min(left, len(PIECE))):
            left -= len(piece)
            yield piece
        if left:
            raise ConnectionError("the client ended in the middle of its request")

    def log_message(self, format: str, *args: Any) -> None:
        """Log nothing: tests check the requests."""


def pieces(size: int) -> Iterator[bytes]:
    """Bytes of a pattern, ``size`` of them."""
    while size > 0:
        yield PIECE[:size]
        size -= len(PIECE)


@contextmanager
def serving() -> Iterator[FileServer]:
    with FileServer() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


class Caller:
    """Makes calls of one kind with clients of one library."""

    def __init__(self, server: FileServer, kind: str, library: Any = httpx2) -> None:
        self.kind = kind
        self._url = server.url
        self._library = library
        if kind == "trio":
            pytest.importorskip("trio")

    @property
    def is_async(self) -> bool:
        return self.kind != "sync"

    def __call__(
        self,
        then: Callable[[Any], Any] = lambda result: result,
        then_async: Callable[[Any], Awaitable[Any]] | None = None,
        **options: Any,
    ) -> Any:
        """The result of a call, or of a function of it."""
        if not self.is_async:
            return self._call(then, options)
        return self.run(lambda: self.call_async(then_async, **options))

    def run(self, function: Callable[[], Awaitable[Any]]) -> Any:
        """The result of an async function in an event loop of this kind."""
        return anyio.run(function, backend=self.kind)

    def _call(self, then: Callable[[Any], Any], options: dict[str, Any]) -> Any:
        given = self._library and self._library.Client(**_OPTIONS)
        client = Client(self._settings(), given)
        try:
            return then(client.send(call(**options)))
        finally:
            client.close()
            if given:
                given.close()

    async def call_async(
        self, then: Callable[[Any], Awaitable[Any]] | None = None, **options: Any
    ) -> Any:
        """The same in a running event loop."""
        given = self._library and self._library.AsyncClient(**_OPTIONS)
        client = Client(self._settings(), None, given)
        try:
            result = await client.send_async(call(**options))
            return result if then is None else await then(result)
        finally:
            await client.aclose()
            if given:
                await given.aclose()

    def _settings(self) -> Settings:
        errors = ErrorTypes(ResponseError, ResponseError)
        return Settings(self._url, "test", errors, Hooks())
