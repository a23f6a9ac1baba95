"""Many calls at the same time, from threads and tasks, without losses or leaks."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import resource
import subprocess
import sys
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import httpx2
import pytest

from helpers.faults import EVENTS
from runtime.call import Call, Options
from runtime.client import Client
from runtime.errors import ErrorTypes, ResponseError
from runtime.settings import Settings
from runtime.streaming.streams import Events
from runtime.transport.hooks import Hooks
from runtime.transport.retries import BackoffStrategy, RetryConfig

pytestmark = pytest.mark.slow

THREADS = 50
TASKS = 500
# For each half: the threads and the tasks.
CALLS = 5_000
STREAMS = 500
BROKEN = 100
# A leak in every call or stream would be thousands of blocks, and kept bodies would be
# many memory pages. The number of pages varies without a leak, too.
MOST_BLOCKS = 2_000
MOST_BYTES = 40_000_000

SOON = RetryConfig("backoff", BackoffStrategy(1, 5, 2.0, 60_000), True)
FAULTS = ("reset", "close", "half", "halfreset", "garbage", "brokenevents")


class Job(NamedTuple):
    """A call and its expected outcome; ``kind`` selects the answer of the server."""

    kind: str
    id: str
    retries: RetryConfig | None = None

    def call(self) -> Call[Any]:
        is_stream = "events" in self.kind
        spec: Any = Events(dict[str, Any]) if is_stream else dict[str, Any]  # results
        return Call(
            "POST" if self.id.endswith("0") else "GET",
            f"/{self.kind}/{self.id}",
            operation_id="x",
            responses={"200": spec},
            options=Options(retries=self.retries),
            stream=is_stream,
        )

    def is_right(self, found: object) -> bool:
        if self.kind in FAULTS:
            return isinstance(found, httpx2.TransportError)
        if self.kind == "events":
            return found == [{"id": self.id, "number": n} for n in range(EVENTS)]
        return found == {"id": self.id}

    @property
    def arrives(self) -> int:
        return 2 if self.kind.endswith("-1") else 1


def jobs(side: str) -> list[Job]:
    """Valid and broken calls in turn."""
    found = [
        Job("chunked" if n % 5 == 0 else "json", f"{side}c{n}") for n in range(CALLS)
    ]
    found += [Job("events", f"{side}e{n}") for n in range(STREAMS)]
    found += [Job(FAULTS[n % len(FAULTS)], f"{side}b{n}") for n in range(BROKEN // 2)]
    found += [
        Job(f"{FAULTS[n % 5]}-1", f"{side}r{n}", SOON) for n in range(BROKEN // 2)
    ]
    return [found[n * 997 % len(found)] for n in range(len(found))]


def work(client: Client, job: Job) -> object:
    try:
        found = client.send(job.call())
        return list(found) if "events" in job.kind else found
    except Exception as error:
        return error


async def work_async(client: Client, job: Job) -> object:
    try:
        found = await client.send_async(job.call())
        return [e async for e in found] if "events" in job.kind else found
    except Exception as error:
        return error


def in_threads(client: Client, todo: list[Job]) -> list[object]:
    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(partial(work, client), todo))


async def in_tasks(client: Client, todo: list[Job]) -> list[object]:
    found: dict[str, object] = {}
    rest = iter(todo)

    async def worker() -> None:
        for job in rest:
            found[job.id] = await work_async(client, job)

    await asyncio.gather(*(worker() for _ in range(TASKS)))
    return [found[job.id] for job in todo]


class Remote:
    """The server, in another process."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"

    def state(self) -> dict[str, Any]:
        with urllib.request.urlopen(f"{self.url}/control/x") as answer:
            found: dict[str, Any] = json.loads(answer.read())
            return found

    def open_connections(self) -> int:
        """The number of open connections, after closing ones are closed."""
        number = 1
        for _ in range(500):
            number = int(self.state()["open"])
            if not number:
                break
        return number


TESTS = Path(__file__).parents[1]


@pytest.fixture
def remote() -> Iterator[Remote]:
    command = [sys.executable, "-m", "helpers.faults"]
    with subprocess.Popen(
        command, cwd=TESTS, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        yield Remote(int(process.stdout.readline()))
        # The server ends at the end of its input.


def client_of(remote: Remote) -> Client:
    errors = ErrorTypes(ResponseError, ResponseError)
    return Client(Settings(remote.url, "test", errors, Hooks()))


class Memory(NamedTuple):
    """The memory after a garbage collection: blocks of Python, bytes in total."""

    blocks: int
    resident: int

    @classmethod
    def now(cls) -> Memory:
        gc.collect()
        try:
            pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        except FileNotFoundError:
            pages = 0
        return cls(sys.getallocatedblocks(), pages * resource.getpagesize())


def descriptors() -> int:
    gc.collect()
    return len(os.listdir("/dev/fd"))


def wrong(todo: list[Job], found: list[object]) -> list[tuple[Job, object]]:
    pairs = zip(todo, found, strict=True)
    return [(job, got) for job, got in pairs if not job.is_right(got)]


def by_threads(client: Client, first: list[Job], rest: list[Job]) -> Memory:
    assert wrong(first, in_threads(client, first)) == []
    warm = Memory.now()
    assert wrong(rest, in_threads(client, rest)) == []
    client.close()
    return warm


def by_tasks(client: Client, first: list[Job], rest: list[Job]) -> Memory:
    with asyncio.Runner() as runner:
        assert wrong(first, runner.run(in_tasks(client, first))) == []
        warm = Memory.now()
        assert wrong(rest, runner.run(in_tasks(client, rest))) == []
        runner.run(client.aclose())
    return warm


Way = Callable[[Client, list[Job], list[Job]], Memory]


@pytest.mark.parametrize("way", [by_threads, by_tasks])
def test_nothing_is_lost_doubled_or_leaked(remote: Remote, way: Way) -> None:
    remote.state()
    at_start = descriptors()
    client, todo = client_of(remote), jobs(way.__name__)
    tenth = len(todo) // 10
    warm = way(client, todo[:tenth], todo[tenth:])
    grown = Memory.now()
    assert grown.blocks - warm.blocks < MOST_BLOCKS
    assert grown.resident - warm.resident < MOST_BYTES
    assert remote.state()["seen"] == Counter({job.id: job.arrives for job in todo})
    assert remote.open_connections() == 0
    assert descriptors() <= at_start
    held = [o for o in gc.get_objects() if isinstance(o, httpx2.Response)]
    assert held == []
