"""The guardrails API on loopback: it keeps state, records requests, injects faults.

    with GuardrailsServer() as server:
        server.seed_guardrails(3)
        server.fail_next(Fault(status=503, headers={"Retry-After": "0"}))
        ...  # talk to server.url
        assert server.requests[0].target == "/api/v1/guardrails?offset=0&limit=50"

Every server has its own port and its own state; several can run side by side.
"""

from __future__ import annotations

import json
import os
import socket
import struct
import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, unquote

from .state import Answer, Refusal, State, error_body

KEY = "sk-test"
PREFIX = "/api/v1"


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it arrived; ``target`` is the raw request target."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def path(self) -> str:
        """The target below the API's prefix, without its query, not decoded."""
        return self.target.partition("?")[0].removeprefix(PREFIX)

    @property
    def query(self) -> dict[str, str]:
        """The decoded query."""
        pairs = parse_qsl(self.target.partition("?")[2], keep_blank_values=True)
        return dict(pairs)

    @property
    def json(self) -> Any:  # any JSON value
        """The decoded body."""
        return json.loads(self.body)

    def header(self, name: str) -> str | None:
        """The only value of a header, in any case; ``None`` when it was not sent."""
        values = self.header_values(name)
        assert len(values) < 2, f"{name} was sent {len(values)} times: {values}"
        return values[0] if values else None

    def header_values(self, name: str) -> list[str]:
        """All values of a header."""
        return [value for key, value in self.headers if key.lower() == name.lower()]


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with one request.

    With a ``status`` the request is refused and has no effect. Without one the
    server acts on it and spoils the answer: after ``delay`` seconds, with more
    ``headers``, another ``content_type`` or ``body``, with ``merge`` written into the
    JSON (into each element of a list), ``cut`` in the middle of the body. ``reset``
    refuses the request by a TCP reset in place of an answer.
    """

    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes | None = None
    content_type: str | None = "application/json"
    merge: Mapping[str, Any] | None = None  # a JSON object
    delay: float = 0.0
    cut: bool = False
    reset: bool = False


class GuardrailsServer:
    """A running server; use it as a context manager."""

    def __init__(self) -> None:
        self.state = State()
        self.keys = {KEY}
        self.closing = threading.Event()
        self._lock = threading.Lock()
        self._requests: list[Request] = []
        self._peers: list[tuple[str, int]] = []
        self._faults: deque[Fault] = deque()
        self._http = _Http(self)
        self._thread = threading.Thread(
            target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        )

    @property
    def url(self) -> str:
        """The base URL of the API, without a trailing slash."""
        return f"http://127.0.0.1:{self._http.server_port}{PREFIX}"

    @property
    def requests(self) -> list[Request]:
        """The requests that have arrived so far, in order."""
        with self._lock:
            return list(self._requests)

    @property
    def peers(self) -> list[tuple[str, int]]:
        """The address of the client's end of every connection that was opened."""
        with self._lock:
            return list(self._peers)

    @property
    def last(self) -> Request:
        """The request that arrived last."""
        return self.requests[-1]

    def seed_guardrails(self, count: int) -> list[str]:
        """Add guardrails named ``guardrail 1`` and so on; returns their ids."""
        return [
            self.state.add_guardrail({"name": f"guardrail {number}"})["id"]
            for number in range(1, count + 1)
        ]

    def add_guardrail(self, guardrail_id: str, **settings: object) -> str:
        """Add one guardrail of a given id; returns the id."""
        found = self.state.add_guardrail({"name": "one", **settings}, guardrail_id)
        return str(found["id"])

    def fail_next(self, fault: Fault, times: int = 1) -> None:
        """Let ``fault`` happen to the next requests, after faults already queued."""
        with self._lock:
            self._faults.extend([fault] * times)

    def arrived(self, request: Request) -> Fault | None:
        """Record a request; returns what shall go wrong with it."""
        with self._lock:
            self._requests.append(request)
            return self._faults.popleft() if self._faults else None

    def connected(self, peer: tuple[str, int]) -> None:
        """Record a connection."""
        with self._lock:
            self._peers.append(peer)

    def answer(self, request: Request) -> Answer:
        """Act on a request."""
        try:
            self._authorize(request)
            segments = [unquote(part) for part in request.path.split("/")[1:]]
            return self.state.act(request.method, segments, request.query, request.body)
        except Refusal as refusal:
            return Answer(refusal.status, error_body(refusal.status, str(refusal)))

    def _authorize(self, request: Request) -> None:
        if not request.target.startswith(PREFIX + "/"):
            raise Refusal(404, f"no such path: {request.target}")
        scheme, _, token = (request.header("Authorization") or "").partition(" ")
        if scheme.lower() != "bearer" or token not in self.keys:
            raise Refusal(401, "Missing or invalid API key")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.closing.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # kept-alive connections end with their clients
    request_queue_size = 128

    def __init__(self, owner: GuardrailsServer) -> None:
        self.owner = owner
        super().__init__(("127.0.0.1", 0), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is part of the tests, not worth a traceback."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Http

    def setup(self) -> None:
        super().setup()
        self.server.owner.connected(self.client_address)

    def handle_any(self) -> None:
        owner = self.server.owner
        request = self._read()
        fault = owner.arrived(request) or Fault()
        if fault.reset:
            self._reset()
            return
        if fault.status is None:
            answer = owner.answer(request)
        else:
            message = f"injected {fault.status}"
            answer = Answer(fault.status, error_body(fault.status, message))
        owner.closing.wait(fault.delay)
        self._write(answer, fault)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any

    def _read(self) -> Request:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length else b""
        # self.path is cleaned up by the base class; the request line is not.
        target = self.requestline.split(" ")[1]
        return Request(self.command, target, tuple(self.headers.items()), body)

    def _write(self, answer: Answer, fault: Fault) -> None:
        data = answer.body
        if fault.merge is not None:
            data = _merged(data, fault.merge)
        body = json.dumps(data).encode() if fault.body is None else fault.body
        headers = {"Content-Length": str(len(body)), **fault.headers}
        if fault.content_type is not None:
            headers["Content-Type"] = fault.content_type
        lines = [f"HTTP/1.1 {answer.status} {self.responses[answer.status][0]}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        head = "\r\n".join([*lines, "", ""]).encode("latin-1")
        if fault.cut:
            body = body[: len(body) // 2]
            self.close_connection = True
        self.wfile.write(head + body)

    def _reset(self) -> None:
        """Close the connection by RST: nothing is left for the client to read."""
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        # The reader and the writer hold the socket open, so its descriptor goes.
        os.close(self.connection.detach())
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Be quiet."""


def _merged(value: Any, patch: Any) -> Any:  # any JSON values
    match value, patch:
        case [*elements], {}:
            return [_merged(element, patch) for element in elements]
        case {}, {}:
            merged = {key: _merged(value.get(key), patch[key]) for key in patch}
            return {**value, **merged}
        case _:
            return patch
