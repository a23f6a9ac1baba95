"""An ASGI application on a free port of loopback, served by uvicorn in a thread."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Recorder:
    """An application that records the operations that arrive: ``GET /books``."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self.operations: list[str] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def recorded(message: Message) -> None:
            route = scope.get("route")
            if message["type"] == "http.response.start" and route is not None:
                self.operations.append(f"{scope['method']} {route.path}")
            await send(message)

        await self._app(scope, receive, recorded)


class _Server(uvicorn.Server):
    """A server that tells when it is ready."""

    ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


@contextmanager
def served(app: ASGIApp) -> Iterator[str]:
    """The URL of an application while it is served."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(app, lifespan="off", log_level="warning", ws="none")
        server = _Server(config)
        server.ready = threading.Event()
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        try:
            assert server.ready.wait(timeout=30), "uvicorn does not start"
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
