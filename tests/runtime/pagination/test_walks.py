"""Iterators over pages go on after an error."""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import aclosing, closing, suppress
from operator import methodcaller
from threading import Event, Thread
from typing import Any

import anyio
import httpx2
import pytest

from helpers.loopback import Answer, Arrived, Server, call, client_of, serving
from runtime.call import Query
from runtime.pagination.offsets import OffsetPaging
from runtime.pagination.pages import AsyncPage, Page

PAGING = OffsetPaging("offset", ("items",))
ITEMS = list(range(7))


class Numbers(Page[Any, int]):
    """Pages of numbers."""

    paging = PAGING


class AsyncNumbers(AsyncPage[Any, int]):
    """Pages of numbers, for async methods."""

    paging = PAGING


def found_at(request: Arrived) -> list[int]:
    start = int(request.target.partition("offset=")[2] or 0)
    return ITEMS[start : start + 3]


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(lambda request: Answer(body={"items": found_at(request)})) as found:
        yield found


FIRST: Any = call(parameters=[Query("offset", None, int)])
Walk = Callable[[Any], Any]
PAGES = [ITEMS[:3], ITEMS[3:6], ITEMS[6:], []]
WALKS: list[tuple[Walk, list[Any]]] = [
    (methodcaller("items"), ITEMS),
    (methodcaller("pages"), PAGES),
    (iter, PAGES),
]
ASYNC_WALKS = [*WALKS[:2], (aiter, PAGES)]


def plain(found: Any) -> Any:
    return found.result["items"] if isinstance(found, Page | AsyncPage) else found


def failing(server: Server) -> None:
    """The first request for the second page fails, and then the third."""
    answer, failed = server.answer, set[str]()

    def answered(request: Arrived) -> Answer | None:
        if "offset" in request.target and request.target not in failed:
            failed.add(request.target)
            return Answer(400, {"message": "not now"})
        return answer(request)

    server.answer = answered


@pytest.mark.parametrize(("walk", "expected"), WALKS)
def test_after_an_error(server: Server, walk: Walk, expected: list[Any]) -> None:
    failing(server)
    with httpx2.Client(verify=False) as http:
        pages = walk(client_of(server, http).paginate(FIRST, Numbers))
        found: list[Any] = []
        errors = 0
        for _ in range(5):
            try:
                found += map(plain, pages)
            except Exception:
                errors += 1
        assert found == expected
        assert errors >= 2
        with pytest.raises(StopIteration):
            next(pages)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
@pytest.mark.parametrize(("walk", "expected"), ASYNC_WALKS)
def test_after_a_cancellation(
    server: Server, backend: str, walk: Walk, expected: list[Any]
) -> None:
    gate, answer = Event(), server.answer

    def late(request: Arrived) -> Answer | None:
        if request.target.endswith("offset=3"):
            gate.wait(10)
        return answer(request)

    async def main() -> None:
        async with httpx2.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            pages = walk(await client.paginate_async(FIRST, AsyncNumbers))
            per_page = 3 if expected == ITEMS else 1
            found = [plain(await anext(pages)) for _ in range(per_page)]
            with anyio.move_on_after(0.05) as scope:
                await anext(pages)
            assert scope.cancelled_caught
            gate.set()
            found += [plain(item) async for item in pages]
            assert found == expected
            with pytest.raises(StopAsyncIteration):
                await anext(pages)

    server.answer = late
    try:
        anyio.run(main, backend=backend)
    finally:
        gate.set()


@pytest.mark.parametrize("walk", [walk for walk, _ in ASYNC_WALKS])
def test_two_tasks_do_not_get_the_same_page(server: Server, walk: Walk) -> None:
    async def main() -> None:
        async with httpx2.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            pages = walk(await client.paginate_async(FIRST, AsyncNumbers))
            per_page = 3 if walk is WALKS[0][0] else 1
            for _ in range(per_page):
                await anext(pages)
            both = await asyncio.gather(
                anext(pages), anext(pages), return_exceptions=True
            )
            assert isinstance(both[1], RuntimeError)
            assert plain(both[0]) in (3, ITEMS[3:6])

    asyncio.run(main())


def test_two_threads_do_not_get_the_same_page(server: Server) -> None:
    reached, gate, answer = Event(), Event(), server.answer

    def late(request: Arrived) -> Answer | None:
        if request.target.endswith("offset=3"):
            reached.set()
            gate.wait(10)
        return answer(request)

    with httpx2.Client(verify=False) as http:
        items = client_of(server, http).paginate(FIRST, Numbers).items()
        assert [next(items), next(items), next(items)] == ITEMS[:3]
        server.answer = late
        other = Thread(target=next, args=(items,))
        other.start()
        assert reached.wait(10)
        with pytest.raises(RuntimeError, match="another loop is waiting for the next"):
            next(items)
        gate.set()
        other.join()
        assert list(items) == ITEMS[4:]


@pytest.mark.parametrize(("walk", "expected"), WALKS)
def test_closing(server: Server, walk: Walk, expected: list[Any]) -> None:
    with httpx2.Client(verify=False) as http:
        page = client_of(server, http).paginate(FIRST, Numbers)
        with closing(walk(page)) as pages:
            assert plain(next(pages)) == expected[0]
        assert list(pages) == []
    assert len(server.arrived) == 1


@pytest.mark.parametrize(("walk", "expected"), ASYNC_WALKS)
def test_leaving_a_loop_makes_no_noise(
    server: Server,
    walk: Walk,
    expected: list[Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    noise: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", noise.append)

    async def main() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, context: noise.append(context))
        async with httpx2.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            page = await client.paginate_async(FIRST, AsyncNumbers)
            async with aclosing(walk(page)) as pages:
                assert plain(await anext(pages)) == expected[0]
            assert [item async for item in pages] == []
            async for _ in walk(page):
                raise KeyError

    with suppress(KeyError):
        asyncio.run(main())
    gc.collect()
    assert noise == []
