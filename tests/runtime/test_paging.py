"""Every way of getting from page to page, over a transport in memory."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from runtime.calls import Call, Options, Query, json_body
from runtime.client import Client, Settings
from runtime.errors import ErrorTypes, ResponseError
from runtime.hooks import Hooks
from runtime.paging import (
    AsyncPage,
    CursorPaging,
    NextUrlPaging,
    OffsetPaging,
    Page,
    PageNumberPaging,
    Paging,
)

ITEMS = list(range(7))
Answer = Callable[[httpx2.Request], dict[str, Any]]


def client(answer: Answer, asked: list[str]) -> Client:
    def handle(request: httpx2.Request) -> httpx2.Response:
        asked.append(f"{request.url.query.decode()}{request.content.decode()}")
        return httpx2.Response(200, json=answer(request))

    transport = httpx2.MockTransport(handle)
    settings = Settings(
        server_url="http://test/api",
        user_agent="test",
        errors=ErrorTypes(ResponseError, ResponseError),
        hooks=Hooks(),
    )
    return Client(
        settings,
        httpx2.Client(transport=transport),
        httpx2.AsyncClient(transport=transport),
    )


def call(*names: str, body: dict[str, Any] | None = None, **values: int) -> Call[Any]:
    return Call(
        "POST" if body else "GET",
        "/items",
        operation_id="items",
        responses={"200": dict[str, Any]},
        options=Options(),
        parameters=[Query(name, values.get(name), int) for name in names],
        body=json_body(dict[str, Any], body) if body else None,
    )


def page_class(paging: Paging) -> type[Page[Any, Any]]:
    return type("Items", (Page,), {"paging": paging})


def number(request: httpx2.Request, name: str, default: int) -> int:
    return int(request.url.params.get(name, default))


def by_offset(request: httpx2.Request) -> dict[str, Any]:
    start, size = number(request, "offset", 0), number(request, "limit", 3)
    return {"items": ITEMS[start : start + size]}


def by_page(request: httpx2.Request) -> dict[str, Any]:
    page = number(request, "page", 1)
    return {"items": ITEMS[(page - 1) * 3 : page * 3], "meta": {"pages": 3}}


OFFSET = OffsetPaging("offset", ("items",), "limit", 3)


def test_offsets() -> None:
    asked: list[str] = []
    first = client(by_offset, asked).paginate(
        call("offset", "limit"), page_class(OFFSET)
    )
    assert list(first.items()) == ITEMS
    assert asked == ["", "offset=3", "offset=6"]


def test_offsets_without_a_known_limit_end_with_an_empty_page() -> None:
    asked: list[str] = []
    paging = OffsetPaging("offset", ("items",))
    first = client(by_offset, asked).paginate(call("offset"), page_class(paging))
    assert len(list(first)) == 4
    assert asked[-1] == "offset=7"


def test_the_same_page_can_be_asked_twice_for_the_next_one() -> None:
    asked: list[str] = []
    first = client(by_offset, asked).paginate(
        call("offset", "limit"), page_class(OFFSET)
    )
    one, two = first.next(), first.next()
    assert one is not None
    assert two is not None
    assert one.result == two.result
    assert asked == ["", "offset=3", "offset=3"]


@pytest.mark.parametrize("pages", [("meta", "pages"), None])
def test_page_numbers(pages: tuple[str, ...] | None) -> None:
    asked: list[str] = []
    paging = PageNumberPaging(
        "page", ("items",), pages=pages, default_limit=3, limit="n"
    )
    first = client(by_page, asked).paginate(call("page", "n"), page_class(paging))
    assert list(first.items()) == ITEMS
    assert asked == ["", "page=2", "page=3"]


def test_cursors_in_the_query_and_in_the_body() -> None:
    def answer(request: httpx2.Request) -> dict[str, Any]:
        body = json.loads(request.content or b"{}")
        start = int(body.get("cursor") or request.url.params.get("cursor", 0))
        following = start + 3 if start + 3 < len(ITEMS) else None
        return {"items": ITEMS[start : start + 3], "next": following}

    paging = CursorPaging("cursor", ("items",), ("next",))
    for given in (call("cursor"), call(body={"size": 3})):
        asked: list[str] = []
        first = client(answer, asked).paginate(given, page_class(paging))
        assert list(first.items()) == ITEMS
        assert len(asked) == 3


def test_a_repeated_cursor_ends_the_loop() -> None:
    asked: list[str] = []
    paging = CursorPaging("cursor", ("items",), ("next",))
    first = client(lambda _: {"items": [1], "next": 5}, asked).paginate(
        call("cursor"), page_class(paging)
    )
    with pytest.raises(RuntimeError, match="repeats the cursor 5"):
        list(first.items())
    assert len(asked) == 2


def test_urls() -> None:
    def answer(request: httpx2.Request) -> dict[str, Any]:
        start = number(request, "after", 0)
        following = f"/api/items?after={start + 3}" if start + 3 < len(ITEMS) else ""
        return {"items": ITEMS[start : start + 3], "next": following}

    asked: list[str] = []
    paging = NextUrlPaging(("items",), ("next",))
    first = client(answer, asked).paginate(call(), page_class(paging))
    assert list(first.items()) == ITEMS
    assert asked == ["", "after=3", "after=6"]


def test_async_pages() -> None:
    class Items(AsyncPage[Any, Any]):
        paging = OFFSET

    async def collect() -> list[Any]:
        sender = client(by_offset, asked)
        first = await sender.paginate_async(call("offset", "limit"), Items)
        return [item async for item in first.items()]

    asked: list[str] = []
    assert asyncio.run(collect()) == ITEMS
    assert asked == ["", "offset=3", "offset=6"]
