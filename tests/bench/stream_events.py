"""Times the events of a stream, beside a bare loop that reads the same.

Prints, as JSON, the CPU seconds per event: of the runtime, of a loop that splits the
bytes and decodes JSON, and of one that validates the model as well. Run it with
``PYTHONPATH=templates``.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx2
from pydantic_core import from_json

from runtime.adapters import adapter
from runtime.calls import Call, Options
from runtime.client import Client, Settings
from runtime.errors import ErrorTypes, ResponseError
from runtime.hooks import Hooks
from runtime.models import BaseModel
from runtime.streams import Events


class Delta(BaseModel):
    role: str | None = None
    content: str | None = None


class Choice(BaseModel):
    index: int
    delta: Delta
    finish_reason: str | None = None


class Chunk(BaseModel):
    id: str
    model: str
    created: int
    choices: list[Choice]


CHOICE = {"index": 0, "delta": {"content": "word "}, "finish_reason": None}
CHUNK = {"id": "gen-1", "model": "a/b", "created": 1, "choices": [CHOICE]}
EVENT = f"data: {json.dumps(CHUNK)}\n\n".encode()
EVENTS = 5000
ROUNDS = 9
URL = "http://127.0.0.1/x"


class Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The events, each in a piece of its own."""

    def __iter__(self) -> Iterator[bytes]:
        return iter([EVENT] * EVENTS)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for _ in range(EVENTS):
            yield EVENT


def answer(request: httpx2.Request) -> httpx2.Response:
    headers = {"content-type": "text/event-stream"}
    return httpx2.Response(200, headers=headers, stream=Pieces())


HTTP = httpx2.Client(transport=httpx2.MockTransport(answer))
ASYNC_HTTP = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
ERRORS = ErrorTypes(ResponseError, ResponseError)
CLIENT = Client(
    Settings("http://127.0.0.1", "bench", ERRORS, Hooks()), HTTP, ASYNC_HTTP
)
CALL: Call[Any] = Call(
    "GET",
    "/x",
    operation_id="x",
    responses={"200": Events(Chunk)},
    options=Options(),
    stream=True,
)


def sdk() -> int:
    return sum(1 for _ in CLIENT.send(CALL))


def sdk_async() -> int:
    async def read() -> int:
        found = 0
        async for _ in await CLIENT.send_async(CALL):
            found += 1
        return found

    return asyncio.run(read())


def bare(decode: Callable[[bytes], object]) -> Callable[[], int]:
    def read() -> int:
        found, rest = 0, b""
        with HTTP.stream("GET", URL) as response:
            for data in response.iter_bytes():
                *whole, rest = (rest + data).split(b"\n\n")
                for event in whole:
                    decode(event.removeprefix(b"data: "))
                    found += 1
        return found

    return read


def bare_async(decode: Callable[[bytes], object]) -> Callable[[], int]:
    async def read() -> int:
        found, rest = 0, b""
        async with ASYNC_HTTP.stream("GET", URL) as response:
            async for data in response.aiter_bytes():
                *whole, rest = (rest + data).split(b"\n\n")
                for event in whole:
                    decode(event.removeprefix(b"data: "))
                    found += 1
        return found

    return lambda: asyncio.run(read())


def seconds(read: Callable[[], int]) -> float:
    started = time.process_time()
    assert read() == EVENTS
    return (time.process_time() - started) / EVENTS


def main() -> None:
    model = adapter(Chunk).validate_json
    reads = {
        "sdk": sdk,
        "json": bare(from_json),
        "model": bare(model),
        "sdk async": sdk_async,
        "json async": bare_async(from_json),
        "model async": bare_async(model),
    }
    for read in reads.values():
        read()
    # In turn, so that all have the same good and bad moments.
    rounds = [
        {name: seconds(read) for name, read in reads.items()} for _ in range(ROUNDS)
    ]
    found = {name: statistics.median(r[name] for r in rounds) for name in reads}
    print(json.dumps({name: round(value, 8) for name, value in found.items()}))


if __name__ == "__main__":
    main()
