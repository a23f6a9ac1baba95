"""A server on loopback with answers of a test, and clients of it."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any, NamedTuple

from runtime.call import Call, Options
from runtime.client import Client
from runtime.errors import ErrorTypes, ResponseError
from runtime.settings import Settings
from runtime.transport.hooks import Hooks
from runtime.transport.retries import Clock


class Arrived(NamedTuple):
    """A request that the server received; header names are lower-case."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


class Answer(NamedTuple):
    """An answer of the server; a body that is no bytes is JSON.

    Without a ``Content-Length`` (``None``), the end of the connection ends the body.
    """

    status: int = 200
    body: object = {}
    headers: Mapping[str, str | None] = {}


class Seconds(Clock):
    """A clock that advances by a second when it is read, and never waits."""

    def __init__(self) -> None:
        self.now = count().__next__
        self.sleep = lambda seconds: None

    async def sleep_async(self, seconds: float) -> None:
        """Return at once."""


class Server(ThreadingHTTPServer):
    """Answers with the result of ``answer`` for a request; ``None`` is ``{}``."""

    daemon_threads = True

    def __init__(self, answer: Callable[[Arrived], Answer | None]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.arrived: list[Arrived] = []
        self.answer = answer
        self.url = f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore clients that do not wait for an answer."""


class Handler(BaseHTTPRequestHandler):
    """Records requests and sends the answers of the server."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def do_GET(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = self.rfile.read(int(headers.get("content-length", 0)))
        if headers.get("transfer-encoding") == "chunked":
            body = self.chunks()
        arrived = Arrived(self.command, self.path, headers, body)
        self.server.arrived.append(arrived)
        answer = self.server.answer(arrived) or Answer()
        body = answer.body
        text = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(answer.status)
        kind = {"Content-Type": "application/json", "Content-Length": str(len(text))}
        for name, value in {**kind, **answer.headers}.items():
            if value is not None:
                self.send_header(name, value)
            else:
                self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(text)

    do_POST = do_PUT = do_PATCH = do_DELETE = do_GET

    def chunks(self) -> bytes:
        """A body in chunks (RFC 9112, section 7.1)."""
        body = b""
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def log_message(self, format: str, *args: Any) -> None:
        """Log nothing: tests check the requests."""


@contextmanager
def serving(
    answer: Callable[[Arrived], Answer | None] = lambda request: None,
) -> Iterator[Server]:
    with Server(answer) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def client_of(
    server: Server, http: Any = None, async_http: Any = None, **settings: Any
) -> Client:
    """A client, with the given HTTP clients."""
    made = Settings(
        server_url=server.url,
        user_agent="test",
        **{
            "errors": ErrorTypes(ResponseError, ResponseError),
            "hooks": Hooks(),
            **settings,
        },
    )
    return Client(made, http, async_http)


def call(method: str = "GET", path: str = "/x", **more: Any) -> Call[Any]:
    options = {"options": Options(), "responses": {"200": dict[str, Any]}, **more}
    return Call(method, path, operation_id="x", **options)


@contextmanager
def blocking(server: Server, http: Any = None, **settings: Any) -> Iterator[Any]:
    """The sync method of a client of ``server``; ``http`` is a library."""
    given = None if http is None else http.Client(follow_redirects=True)
    client = client_of(server, given, **settings)
    try:
        yield lambda **options: client.send(call(**options))
    finally:
        client.close()
        if given is not None:
            given.close()


@contextmanager
def waiting(server: Server, http: Any = None, **settings: Any) -> Iterator[Any]:
    """The async method, run in one event loop."""
    given = None if http is None else http.AsyncClient(follow_redirects=True)
    client = client_of(server, None, given, **settings)
    with asyncio.Runner() as runner:
        try:
            yield lambda **options: runner.run(client.send_async(call(**options)))
        finally:
            runner.run(client.aclose())
            if given is not None:
                runner.run(given.aclose())


SIDES = [blocking, waiting]
