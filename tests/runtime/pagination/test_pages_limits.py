"""Limits of items and pages, servers that repeat pages, errors between pages."""

from __future__ import annotations

import asyncio
import json
import pickle
from collections.abc import Callable
from itertools import islice
from operator import methodcaller
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.loopback import Answer, Arrived, Server, call, client_of, serving
from runtime.call import Query
from runtime.client import Client
from runtime.errors import ArgumentError, PaginationError, ResponseError
from runtime.pagination.cursors import CursorPaging
from runtime.pagination.links import LinkPaging, NextUrlPaging
from runtime.pagination.offsets import OffsetPaging
from runtime.pagination.page_numbers import PageNumberPaging
from runtime.pagination.pages import AsyncPage, Page
from runtime.pagination.paging import Paging

# Searches for counterexamples: not for ``make quick``.
pytestmark = pytest.mark.slow

SIZE = 3
ITEMS = list(range(7))


class Kind(NamedTuple):
    """A kind of pagination, and the parameter that identifies a page."""

    paging: Paging
    name: str
    step: int = SIZE


KINDS = {
    "offset": Kind(OffsetPaging("offset", ("items",), "limit", SIZE), "offset"),
    "page": Kind(PageNumberPaging("page", ("items",), pages=("pages",)), "page", 1),
    "cursor": Kind(CursorPaging("cursor", ("items",), ("next",)), "cursor"),
    "url": Kind(NextUrlPaging(("items",), ("url",)), "start"),
    "link": Kind(LinkPaging(("items",)), "start"),
}


def start_of(target: str) -> int:
    """The index of the first requested item."""
    asked = dict(parse_qsl(urlsplit(target).query))
    if "page" in asked:
        return (int(asked["page"]) - 1) * SIZE
    return int(next(iter(asked.values()), 0))


def answer(request: Arrived) -> Answer:
    start = start_of(request.target)
    after = start + SIZE if start + SIZE < len(ITEMS) else None
    url = None if after is None else f"/x?start={after}"
    body = {
        "items": ITEMS[start : start + SIZE],
        "next": after,
        "pages": 3,
        "url": url,
    }
    return Answer(
        body=body, headers={} if url is None else {"Link": f'<{url}>; rel="next"'}
    )


def page_of(paging_: Paging) -> type[Page[Any, Any]]:
    class Items(Page[Any, Any]):
        paging = paging_

    return Items


def async_page_of(paging_: Paging) -> type[AsyncPage[Any, Any]]:
    class Items(AsyncPage[Any, Any]):
        paging = paging_

    return Items


Walk = Callable[[Any], Any]
Side = Callable[[Server, Kind, Walk], list[Any]]


def first_call(kind: Kind) -> Any:
    is_url = isinstance(kind.paging, NextUrlPaging | LinkPaging)
    return call(parameters=[] if is_url else [Query(kind.name, None, int)])


def blocking(server: Server, kind: Kind, walk: Walk) -> list[Any]:
    with httpx2.Client(verify=False) as http:
        client = client_of(server, http)
        return list(walk(client.paginate(first_call(kind), page_of(kind.paging))))


def waiting(server: Server, kind: Kind, walk: Walk) -> list[Any]:
    async def collect() -> list[Any]:
        async with httpx2.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            page = async_page_of(kind.paging)
            first = await client.paginate_async(first_call(kind), page)
            return [found async for found in walk(first)]

    return asyncio.run(collect())


@pytest.fixture(params=[blocking, waiting])
def side(request: pytest.FixtureRequest) -> Side:
    found: Side = request.param
    return found


@pytest.fixture(params=KINDS.values(), ids=[*KINDS])
def kind(request: pytest.FixtureRequest) -> Kind:
    found: Kind = request.param
    return found


def test_items_up_to_a_limit(kind: Kind, side: Side) -> None:
    with serving(answer) as server:
        for limit in range(len(ITEMS) + 3):
            server.arrived.clear()
            found = side(server, kind, methodcaller("items", limit=limit))
            assert found == ITEMS[:limit]
            # The first page, and the pages with the other items.
            assert len(server.arrived) == max(1, -(-min(limit, 7) // SIZE))
        assert side(server, kind, lambda p: p.items()) == ITEMS


def test_pages_up_to_a_limit(kind: Kind, side: Side) -> None:
    with serving(answer) as server:
        for limit in range(5):
            server.arrived.clear()
            pages = side(server, kind, methodcaller("pages", limit=limit))
            firsts = [page.result["items"][0] for page in pages]
            assert firsts == [0, 3, 6][:limit]
            assert len(server.arrived) == max(1, min(limit, 3))
        assert len(side(server, kind, lambda p: p.pages())) == 3
        assert len(side(server, kind, lambda p: p)) == 3


def test_a_limit_counts_from_the_page_that_has_it(kind: Kind) -> None:
    with serving(answer) as server, httpx2.Client(verify=False) as http:
        page = client_of(server, http).paginate(first_call(kind), page_of(kind.paging))
        second = page.next()
        assert second is not None
        assert list(second.items(2)) == ITEMS[3:5]
        assert list(second.items(4)) == ITEMS[3:]
        assert [page.result["items"] for page in second.pages(1)] == [ITEMS[3:6]]
        assert len(server.arrived) == 3


def test_a_loop_that_stops_asks_for_nothing_more(kind: Kind) -> None:
    with serving(answer) as server, httpx2.Client(verify=False) as http:
        page = client_of(server, http).paginate(first_call(kind), page_of(kind.paging))
        assert list(islice(page.items(), SIZE)) == ITEMS[:SIZE]
        assert len(list(islice(page, 2))) == 2
        assert len(server.arrived) == 2


def test_a_negative_limit_is_refused(side: Side) -> None:
    walks: list[Walk] = [lambda p: p.items(limit=-1), lambda p: p.pages(limit=-1)]
    for walk in walks:
        with (
            serving(answer) as server,
            pytest.raises(ArgumentError, match="limit: must not be negative, not -1"),
        ):
            side(server, KINDS["offset"], walk)


def test_an_error_keeps_earlier_pages(kind: Kind) -> None:
    failures = [Answer(400, {"message": "not now"})]

    def failing(request: Arrived) -> Answer:
        is_third = start_of(request.target) == 2 * SIZE
        return failures.pop() if is_third and failures else answer(request)

    with serving(failing) as server, httpx2.Client(verify=False) as http:
        client = client_of(server, http)
        page = client.paginate(first_call(kind), page_of(kind.paging))
        pages: list[Any] = []
        with pytest.raises(ResponseError):
            pages.extend(page)
        assert [p.result["items"] for p in pages] == [ITEMS[:3], ITEMS[3:6]]
        assert pages[-1].response.status_code == 200
        assert list(pages[-1].next().items()) == ITEMS[6:]
        assert len(server.arrived) == 4


def test_an_error_keeps_earlier_pages_async(kind: Kind) -> None:
    failures = [Answer(400, {"message": "not now"})]

    def failing(request: Arrived) -> Answer:
        is_third = start_of(request.target) == 2 * SIZE
        return failures.pop() if is_third and failures else answer(request)

    async def main(server: Server) -> None:
        async with httpx2.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            kind_of_page = async_page_of(kind.paging)
            first = await client.paginate_async(first_call(kind), kind_of_page)
            pages: list[Any] = []

            async def collect() -> None:
                async for found in first:
                    pages.append(found)

            with pytest.raises(ResponseError):
                await collect()
            assert [p.result["items"] for p in pages] == [ITEMS[:3], ITEMS[3:6]]
            last = await pages[-1].next()
            assert [item async for item in last.items()] == ITEMS[6:]

    with serving(failing) as server:
        asyncio.run(main(server))


def in_memory(cursors: Callable[[int], int | None]) -> tuple[Client, list[str]]:
    """A client of a server whose page ``n`` has the cursor ``cursors(n)``."""
    asked: list[str] = []

    def respond(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        cursor = int(request.url.params.get("cursor", 0))
        body = {"items": [cursor], "next": cursors(cursor)}
        return httpx2.Response(200, json=body)

    http = httpx2.Client(transport=httpx2.MockTransport(respond))
    with serving() as server:
        return client_of(server, http), asked


CURSOR = KINDS["cursor"]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(0, 25), st.integers(1, 25))
def test_any_cycle_ends(tail: int, cycle: int) -> None:
    """Cursors 1 to ``tail + cycle``; then the first cursor of the cycle follows."""
    last = tail + cycle

    def following(cursor: int) -> int:
        return cursor + 1 if cursor < last else tail + 1

    client, asked = in_memory(following)
    page = client.paginate(first_call(CURSOR), page_of(CURSOR.paging))
    found: list[int] = []
    with pytest.raises(PaginationError) as raised:
        found.extend(page.items(limit=1000))
    assert len(asked) <= 3 * last + 1
    position = raised.value.position
    assert isinstance(position, int)
    assert position > tail
    assert raised.value.raw_response.json()["next"] == position


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.integers(1, 10_000), max_size=40, unique=True))
def test_all_pages_without_repetition_are_fetched(cursors: list[int]) -> None:
    follow = dict(zip([0, *cursors], [*cursors, None], strict=True))
    client, asked = in_memory(follow.__getitem__)
    page = client.paginate(first_call(CURSOR), page_of(CURSOR.paging))
    assert list(page.items()) == [0, *cursors]
    assert len(asked) == len(cursors) + 1


@pytest.mark.parametrize("name", KINDS)
def test_a_cycle_is_an_error_with_its_place(name: str, side: Side) -> None:
    def circling(request: Arrived) -> Answer:
        body = {"items": [{"id": 1}], "next": 5, "url": "/x?start=5"}
        return Answer(body=body, headers={"Link": '</x?start=5>; rel="next"'})

    kind = KINDS[name]
    if name in ("offset", "page"):
        kind = kind._replace(paging=type(kind.paging)(kind.name, ("items",)))  # type: ignore[call-arg] # both begin with these two
    places = {"offset": 1, "page": 2, "cursor": 5}
    with serving(circling) as server, pytest.raises(PaginationError) as raised:
        side(server, kind, lambda p: p.items())
    error = raised.value
    assert isinstance(error, RuntimeError)
    assert error.position == places.get(name, "/x?start=5")
    assert error.raw_response.status_code == 200
    assert repr(error.position) in error.message
    assert len(server.arrived) == 2
    again = pickle.loads(pickle.dumps(error))
    assert (again.message, again.position) == (error.message, error.position)
    assert json.loads(again.raw_response.content) == error.raw_response.json()


def test_a_cycle_is_raised_again() -> None:
    circling = Answer(body={"items": [1], "next": 5})
    with serving(lambda request: circling) as server:
        with httpx2.Client(verify=False) as http:
            client = client_of(server, http)
            page = client.paginate(first_call(CURSOR), page_of(CURSOR.paging)).next()
            assert page is not None
            for _ in range(2):
                with pytest.raises(PaginationError):
                    page.next()
        assert len(server.arrived) == 2
