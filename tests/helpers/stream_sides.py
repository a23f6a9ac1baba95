"""Streams, read to their end by sync and async clients."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import httpx
import httpx2
import trio

from helpers.stream_server import StreamServer
from runtime.call import Call, Options
from runtime.client import Client
from runtime.errors import ErrorTypes, ResponseError
from runtime.settings import Settings, Validation
from runtime.transport.hooks import Hooks


class DefaultError(ResponseError):
    """An error class of an SDK."""


class ValidationError(ResponseError):
    """An error class of an SDK."""


class Outcome(NamedTuple):
    """The items of a stream, the error after them, and the stream."""

    items: list[Any]
    error: Exception | None
    stream: Any


def client_of(
    server: StreamServer,
    http: Any = None,
    async_http: Any = None,
    validation: Validation = "strict",
    hooks: Hooks | None = None,
) -> Client:
    made = Settings(
        server_url=server.url,
        user_agent="test",
        errors=ErrorTypes(DefaultError, ValidationError),
        hooks=hooks or Hooks(),
        validation=validation,
    )
    return Client(made, http, async_http)


def call(form: Any) -> Call[Any]:
    responses = {"200": form}
    return Call(
        "GET",
        "/x",
        operation_id="x",
        responses=responses,
        options=Options(),
        stream=True,
    )


def blocking(server: StreamServer, form: Any, library: Any = httpx2) -> Outcome:
    # Without TLS, its root certificates are not loaded, which takes time.
    with library.Client(verify=False) as http:
        stream = client_of(server, http).send(call(form))
        found: list[Any] = []
        try:
            found.extend(stream)
        except Exception as error:
            return Outcome(found, error, stream)
        return Outcome(found, None, stream)


async def waiting(server: StreamServer, form: Any, library: Any = httpx2) -> Outcome:
    async with library.AsyncClient(verify=False) as http:
        stream = await client_of(server, None, http).send_async(call(form))
        found: list[Any] = []
        try:
            async for item in stream:
                found.append(item)
        except Exception as error:
            return Outcome(found, error, stream)
        return Outcome(found, None, stream)


def in_asyncio(server: StreamServer, form: Any, library: Any = httpx2) -> Outcome:
    return asyncio.run(waiting(server, form, library))


def in_trio(server: StreamServer, form: Any, library: Any = httpx2) -> Outcome:
    return trio.run(waiting, server, form, library)


Read = Callable[[StreamServer, Any], Outcome]
SIDES: dict[str, Read] = {
    "sync": blocking,
    "asyncio": in_asyncio,
    "trio": in_trio,
    "httpx": partial(blocking, library=httpx),
    "httpx in asyncio": partial(in_asyncio, library=httpx),
    "httpx in trio": partial(in_trio, library=httpx),
}


def busy(http: Any) -> int:
    """The number of connections in use in a client's pool."""
    found = http._transport._pool.connections
    return sum(not (c.is_idle() or c.is_closed()) for c in found)
