"""Opening and closing, threads, tasks and event loops."""

from __future__ import annotations

import asyncio
import copy
import gc
import pickle
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass

import pytest

from helpers.guardrails.server import KEY, Fault, GuardrailsServer
from helpers.guardrails.sides import Connect
from openrouter import OpenRouter


def test_with_closes_the_sync_side(connect: Connect) -> None:
    with connect() as client:
        client.guardrails.list()
    with pytest.raises(RuntimeError, match="closed"):
        client.guardrails.list()


def test_async_with_closes_the_async_side(
    connect: Connect, runner: asyncio.Runner
) -> None:
    async def main() -> None:
        async with connect() as client:
            await client.guardrails.list_async()
        with pytest.raises(RuntimeError, match="closed"):
            await client.guardrails.list_async()

    runner.run(main())


def test_closing_twice_is_fine(connect: Connect, runner: asyncio.Runner) -> None:
    client = connect()
    client.guardrails.list()
    for _ in "12":
        client.close()
        runner.run(client.aclose())


def test_closing_before_any_call_opens_nothing(
    connect: Connect, server: GuardrailsServer
) -> None:
    with connect():
        pass
    assert server.peers == []


def test_one_client_in_many_threads(
    client: OpenRouter, server: GuardrailsServer
) -> None:
    ids = server.seed_guardrails(40)

    def fetch(identity: str) -> str:
        client.guardrails.update(id=identity, description=identity)
        found = client.guardrails.get(id=identity).data
        assert found.description == identity
        return found.id

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(fetch, ids)) == ids
    assert len(server.requests) == 80


def test_the_first_call_may_come_from_many_threads_at_once(
    connect: Connect, server: GuardrailsServer
) -> None:
    for _ in range(5):
        client = connect()
        with ThreadPoolExecutor(8) as pool:
            calls = [pool.submit(client.guardrails.list) for _ in range(8)]
            assert [call.result().result.total_count for call in calls] == [0] * 8
        client.close()
    assert len(server.requests) == 40


def test_one_client_in_many_tasks(
    client: OpenRouter, server: GuardrailsServer, runner: asyncio.Runner
) -> None:
    ids = server.seed_guardrails(40)

    async def fetch(identity: str) -> str:
        return (await client.guardrails.get_async(id=identity)).data.id

    async def main() -> list[str]:
        return await asyncio.gather(*map(fetch, ids))

    assert runner.run(main()) == ids


# A loop that ends takes its connections along; nobody is left to close them.
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_one_client_in_event_loops_one_after_another(server: GuardrailsServer) -> None:
    client = OpenRouter(api_key=KEY, server_url=server.url)

    async def main() -> int:
        return (await client.guardrails.list_async()).result.total_count

    async def last() -> None:
        await main()
        await client.aclose()

    assert [asyncio.run(main()) for _ in "123"] == [0, 0, 0]
    asyncio.run(last())
    gc.collect()


def test_both_sides_of_one_client(
    client: OpenRouter, server: GuardrailsServer, runner: asyncio.Runner
) -> None:
    client.guardrails.create(name="x")

    async def count() -> int:
        return (await client.guardrails.list_async()).result.total_count

    assert runner.run(count()) == client.guardrails.list().result.total_count == 1


def test_a_cancelled_task_leaves_the_client_usable(
    client: OpenRouter, server: GuardrailsServer, runner: asyncio.Runner
) -> None:
    async def main() -> int:
        server.fail_next(Fault(delay=10))
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await client.guardrails.list_async()
        return (await client.guardrails.list_async()).result.total_count

    assert runner.run(main()) == 0


@dataclass
class Service:
    """A class of a program, with a client."""

    part: object


def page_of(client: OpenRouter) -> object:
    return client.guardrails.list()


@pytest.mark.parametrize(
    "part_of",
    [
        lambda client: client,
        lambda client: client.guardrails,
        lambda client: client.guardrails.list,
        lambda client: client.prepare(client.guardrails.list),
        page_of,
    ],
    ids=["client", "resource", "method", "prepared call", "page"],
)
@pytest.mark.parametrize(
    "take",
    [copy.deepcopy, pickle.dumps, lambda part: asdict(Service(part))],
    ids=["deepcopy", "pickle", "asdict"],
)
def test_a_client_has_no_copies(
    connect: Connect,
    monkeypatch: pytest.MonkeyPatch,
    part_of: Callable[[OpenRouter], object],
    take: Callable[[object], object],
) -> None:
    noise: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", noise.append)
    client = connect()
    part = part_of(client)
    message = "^a client cannot be copied or pickled: it has connections$"
    with pytest.raises(TypeError, match=message):
        take(part)
    gc.collect()
    assert noise == []
    # The client and its other settings still work.
    assert client.with_options(timeout_ms=9_000).guardrails.list().result.data == []


def test_a_copy_without_its_parts_shares_the_connections(connect: Connect) -> None:
    client = connect()
    assert copy.copy(client).guardrails.list().result.data == []
