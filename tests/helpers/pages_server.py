"""A server on loopback that answers with pages."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit


class Asked(NamedTuple):
    """The inputs of a request: the query and the fields of the body."""

    query: dict[str, str]
    body: dict[str, Any]

    def number(self, name: str, default: int) -> int:
        return int(self.query.get(name, self.body.get(name, default)))


class Server:
    """A server on loopback with answers of a test."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answer: Callable[[Asked], object] = lambda asked: {}
        self.link: Callable[[Asked], str | None] = lambda asked: None
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = Thread(target=self._http.serve_forever, args=(0.01,))
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}/api"

    def close(self) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    def _handler(outer) -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                query = urlsplit(self.path).query
                outer.asked.append(f"{query}{body.decode()}")
                asked = Asked(dict(parse_qsl(query)), json.loads(body or b"{}"))
                data = json.dumps(outer.answer(asked)).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                link = outer.link(asked)
                if link is not None:
                    self.send_header("Link", link)
                self.end_headers()
                self.wfile.write(data)

            do_POST = do_GET

            def log_message(self, format: str, *args: Any) -> None:
                pass

        return Handler
