"""The cost of the SDK beyond bare httpx2 and ``json.loads``, in memory.

Both sides alternate many times in one process. Only CPU time is measured, so other load
on the machine affects both sides. The cost of an event is the cost of a stream divided
by the number of its events.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

# The guardrails API has no streams, so the streams use the runtime directly.
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "templates"))

import httpx2
from calls import BASE, CREATE, HEADERS, ONE, PAGE

from openrouter import OpenRouter
from runtime.call import Call, Options
from runtime.client import Client
from runtime.errors import ErrorTypes, ResponseError
from runtime.settings import Settings
from runtime.streaming.streams import Events
from runtime.transport.hooks import Hooks
from runtime.validation.models import BaseModel

WARM_UP = 1
ROUNDS = 41
CALLS = 100
EVENTS = 200
# The targets, in milliseconds.
TARGETS = {"get": 0.05, "create": 0.05, "page of 50": 0.1, "event": 0.01}


class Delta(BaseModel):
    """The added part of a chunk."""

    content: str


class Choice(BaseModel):
    """A choice of a chunk."""

    index: int
    delta: Delta


class Chunk(BaseModel):
    """An event of a typical stream."""

    id: str
    created: int
    choices: list[Choice]


CHUNK = {
    "id": "gen-1",
    "created": 1700000000,
    "choices": [{"index": 0, "delta": {"content": "word "}}],
}
STREAM = b"data: %s\n\n" % json.dumps(CHUNK).encode() * EVENTS


class Work(NamedTuple):
    """The same work with the SDK and without it, and the repetitions in a round."""

    name: str
    sdk: Callable[[], Any]
    bare: Callable[[], Any]
    parts: int = 1


class Pair(NamedTuple):
    """Milliseconds of one round."""

    bare: float
    sdk: float


class Figure(NamedTuple):
    """Milliseconds of both sides, and the medians of their differences and ratios."""

    bare: float
    sdk: float
    difference: float
    ratio: float


def main() -> None:
    print("cost of a call, CPU ms, medians of paired rounds:")
    print(f"  {'':18}{'bare':>9}{'SDK':>9}{'more':>9}{'ratio':>7}")
    with asyncio.Runner() as runner:

        def seconds_waiting(call: Callable[[], Awaitable[object]]) -> float:
            return runner.run(seconds_async(call))

        timed = [("sync", work, seconds) for work in blocking_works()]
        timed += [("async", work, seconds_waiting) for work in waiting_works()]
        # Rounds alternate between rows, so that a slow machine affects all rows.
        rounds = [
            [pair(work, measure) for _, work, measure in timed]
            for _ in range(WARM_UP + ROUNDS)
        ]
    rows = zip(*rounds[WARM_UP:], strict=True)
    for (side, work, _), pairs in zip(timed, rows, strict=True):
        show(side, work, figure(pairs))
    print()


def show(side: str, work: Work, found: Figure) -> None:
    target = TARGETS[work.name]
    verdict = "met" if found.difference < target else "MISSED"
    print(
        f"  {side:6}{work.name:12}{found.bare:9.4f}{found.sdk:9.4f}"
        f"{found.difference:9.4f}{found.ratio:7.2f}   target {target} {verdict}"
    )


def pair(work: Work, measure: Callable[[Callable[[], Any]], float]) -> Pair:
    """Milliseconds of both sides, measured in direct succession."""
    bare, sdk = measure(work.bare), measure(work.sdk)
    return Pair(bare / work.parts * 1e3, sdk / work.parts * 1e3)


def figure(pairs: Sequence[Pair]) -> Figure:
    """The medians of the faster half of the pairs. Other load only adds time."""
    fast = sorted(pairs, key=sum)[: len(pairs) // 2 + 1]
    return Figure(
        statistics.median(pair.bare for pair in fast),
        statistics.median(pair.sdk for pair in fast),
        statistics.median(pair.sdk - pair.bare for pair in fast),
        statistics.median(pair.sdk / pair.bare for pair in fast),
    )


def seconds(call: Callable[[], object]) -> float:
    start = time.thread_time()
    for _ in range(CALLS):
        call()
    return (time.thread_time() - start) / CALLS


async def seconds_async(call: Callable[[], Awaitable[object]]) -> float:
    start = time.thread_time()
    for _ in range(CALLS):
        await call()
    return (time.thread_time() - start) / CALLS


def answer(request: httpx2.Request) -> httpx2.Response:
    if request.url.path.endswith("/stream"):
        kind = {"content-type": "text/event-stream"}
        return httpx2.Response(200, content=STREAM, headers=kind)
    if request.method == "POST":
        return httpx2.Response(201, content=ONE, headers=HEADERS)
    body = ONE if request.url.path.endswith("/g1") else PAGE
    return httpx2.Response(200, content=body, headers=HEADERS)


def blocking_works() -> list[Work]:
    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    guardrails = OpenRouter(api_key="sk-x", client=http).guardrails
    runtime = Client(settings(), http)

    def bare(method: str, path: str, body: object = None) -> Any:  # JSON
        return json.loads(http.send(request(http, method, path, body)).content)

    def bare_events() -> None:
        response = http.send(request(http, "GET", "/stream"), stream=True)
        for line in response.iter_lines():
            if line:
                json.loads(line.removeprefix("data: "))

    def events() -> None:
        for _ in runtime.send(stream_call()):
            pass

    return [
        Work("get", lambda: guardrails.get(id="g1"), lambda: bare("GET", ONE_PATH)),
        Work(
            "create",
            lambda: guardrails.create(**CREATE),
            lambda: bare("POST", "/guardrails", CREATE),
        ),
        Work(
            "page of 50",
            lambda: guardrails.list(limit=50),
            lambda: bare("GET", PAGE_PATH),
        ),
        Work("event", events, bare_events, EVENTS),
    ]


def waiting_works() -> list[Work]:
    http = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
    guardrails = OpenRouter(api_key="sk-x", async_client=http).guardrails
    runtime = Client(settings(), None, http)

    async def bare(method: str, path: str, body: object = None) -> Any:  # JSON
        return json.loads((await http.send(request(http, method, path, body))).content)

    async def bare_events() -> None:
        response = await http.send(request(http, "GET", "/stream"), stream=True)
        async for line in response.aiter_lines():
            if line:
                json.loads(line.removeprefix("data: "))

    async def events() -> None:
        async for _ in await runtime.send_async(stream_call()):
            pass

    return [
        Work(
            "get", lambda: guardrails.get_async(id="g1"), lambda: bare("GET", ONE_PATH)
        ),
        Work(
            "create",
            lambda: guardrails.create_async(**CREATE),
            lambda: bare("POST", "/guardrails", CREATE),
        ),
        Work(
            "page of 50",
            lambda: guardrails.list_async(limit=50),
            lambda: bare("GET", PAGE_PATH),
        ),
        Work("event", events, bare_events, EVENTS),
    ]


ONE_PATH = "/guardrails/g1"
PAGE_PATH = "/guardrails?offset=0&limit=50"


def request(
    http: httpx2.Client | httpx2.AsyncClient,
    method: str,
    path: str,
    body: object = None,
) -> httpx2.Request:
    """The same call without an SDK."""
    headers = {"authorization": "Bearer sk-x", "accept": "application/json"}
    if body is None:
        return http.build_request(method, BASE + path, headers=headers)
    headers["content-type"] = "application/json"
    content = json.dumps(body).encode()
    return http.build_request(method, BASE + path, headers=headers, content=content)


def settings() -> Settings:
    return Settings(BASE, "bench", ErrorTypes(ResponseError, ResponseError), Hooks())


def stream_call() -> Call[Any]:  # a stream of chunks
    return Call(
        "GET",
        "/stream",
        operation_id="stream",
        responses={"200": Events(Chunk)},
        options=Options(),
        stream=True,
    )


if __name__ == "__main__":
    main()
