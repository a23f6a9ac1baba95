"""Every kind of pagination against a server, sync and async."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest

from helpers.loopback import Answer, Arrived, client_of, serving
from helpers.pages_server import Asked, Server
from runtime.call import Call, Options, Parameter, Query, json_body
from runtime.client import Client
from runtime.errors import ErrorTypes, PaginationError, ResponseError
from runtime.pagination.cursors import CursorPaging
from runtime.pagination.links import LinkPaging, NextUrlPaging
from runtime.pagination.offsets import OffsetPaging
from runtime.pagination.page_numbers import PageNumberPaging
from runtime.pagination.pages import AsyncPage, Page
from runtime.pagination.paging import Paging
from runtime.request.bodies import form_body
from runtime.request.fields import FormField
from runtime.sentinel import UNSET
from runtime.settings import Settings
from runtime.transport.hooks import Hooks
from runtime.validation.models import BaseModel

ITEMS = list(range(7))


@pytest.fixture
def server() -> Iterator[Server]:
    found = Server()
    yield found
    found.close()


def settings(server: Server) -> Settings:
    return Settings(
        server_url=server.url,
        user_agent="test",
        errors=ErrorTypes(ResponseError, ResponseError),
        hooks=Hooks(),
    )


def call(
    *names: str,
    body: object = None,
    types: type = int,
    result: Any = dict[str, Any],
    **values: object,
) -> Call[Any]:
    parameters: list[Parameter] = [Query(n, values.get(n), types) for n in names]
    return Call(
        "GET" if body is None else "POST",
        "/items",
        operation_id="items",
        responses={"200": result},
        options=Options(),
        parameters=parameters,
        body=None if body is None else json_body(type(body), body),
    )


def sync_items(server: Server, first: Call[Any], paging: Paging) -> list[Any]:
    class Items(Page[Any, Any]):
        pass

    Items.paging = paging
    # Without TLS, its root certificates are not loaded, which takes time.
    with httpx2.Client(verify=False) as http:
        return list(Client(settings(server), http).paginate(first, Items).items())


def async_items(server: Server, first: Call[Any], paging: Paging) -> list[Any]:
    class Items(AsyncPage[Any, Any]):
        pass

    Items.paging = paging

    async def collect() -> list[Any]:
        async with httpx2.AsyncClient(verify=False) as http:
            sender = Client(settings(server), async_client=http)
            page = await sender.paginate_async(first, Items)
            return [item async for item in page.items()]

    return asyncio.run(collect())


Collect = Callable[[Server, Call[Any], Paging], list[Any]]


@pytest.fixture(params=[sync_items, async_items], ids=["sync", "async"])
def collect(request: pytest.FixtureRequest) -> Collect:
    found: Collect = request.param
    return found


def by_offset(asked: Asked) -> dict[str, Any]:
    start, size = asked.number("offset", 0), asked.number("limit", 3)
    return {"items": ITEMS[start : start + size], "total": len(ITEMS)}


def by_page(asked: Asked) -> dict[str, Any]:
    page, size = asked.number("page", 1), min(asked.number("n", 3), 3)
    items = ITEMS[(page - 1) * size : page * size]
    meta = {"pages": 3, "page": page, "more": page < 3, "done": page == 3}
    return {"items": items, "meta": meta, "total": len(ITEMS)}


OFFSET = OffsetPaging("offset", ("items",), "limit", 3)


def test_offsets(server: Server, collect: Collect) -> None:
    server.answer = by_offset
    assert collect(server, call("offset", "limit"), OFFSET) == ITEMS
    assert server.asked == ["", "offset=3", "offset=6"]


def test_offsets_without_a_known_limit_end_with_an_empty_page(
    server: Server, collect: Collect
) -> None:
    server.answer = by_offset
    paging = OffsetPaging("offset", ("items",))
    assert collect(server, call("offset"), paging) == ITEMS
    assert server.asked[-1] == "offset=7"


def test_offsets_may_start_at_one(server: Server, collect: Collect) -> None:
    server.answer = lambda a: by_offset(
        a._replace(query={"offset": str(a.number("startIndex", 1) - 1)})
    )
    paging = OffsetPaging("startIndex", ("items",), first=1, total=("total",))
    assert collect(server, call("startIndex"), paging) == ITEMS
    assert server.asked[:3] == ["", "startIndex=4", "startIndex=7"]


@pytest.mark.parametrize(
    "known", [{"total": ("total",)}, {"max_limit": 3}], ids=["total", "maximum"]
)
def test_a_server_may_keep_to_a_smaller_limit(
    server: Server, collect: Collect, known: dict[str, Any]
) -> None:
    server.answer = lambda a: by_offset(a._replace(query={**a.query, "limit": "3"}))
    paging = OffsetPaging("offset", ("items",), "limit", **known)
    assert collect(server, call("offset", "limit", limit=500), paging) == ITEMS
    server.answer = by_page
    numbers = PageNumberPaging("page", ("items",), "n", **known)
    assert collect(server, call("page", "n", n=500), numbers) == ITEMS


def test_a_server_may_keep_to_an_undocumented_limit(
    server: Server, collect: Collect
) -> None:
    server.answer = lambda a: {
        "items": by_offset(a._replace(query={**a.query, "limit": "3"}))["items"]
    }
    paging = OffsetPaging("offset", ("items",), "limit", 2)
    assert collect(server, call("offset", "limit", limit=500), paging) == ITEMS
    assert server.asked[-1] == "offset=7&limit=500"
    server.answer = lambda a: {"items": by_page(a)["items"]}
    numbers = PageNumberPaging("page", ("items",), "n")
    assert collect(server, call("page", "n", n=500), numbers) == ITEMS


@pytest.mark.parametrize(
    ("known", "limit"),
    [({"default_limit": 3}, 3), ({"max_limit": 3}, 3), ({"default_limit": 9}, 3)],
)
def test_a_short_page_is_the_last_one_within_a_documented_limit(
    server: Server, collect: Collect, known: dict[str, Any], limit: int
) -> None:
    server.answer = lambda asked: {"items": by_offset(asked)["items"]}
    paging = OffsetPaging("offset", ("items",), "limit", **known)
    assert collect(server, call("offset", "limit", limit=limit), paging) == ITEMS
    assert len(server.asked) == 3


def test_a_short_page_is_the_last_one_if_it_completes_the_total(
    server: Server, collect: Collect
) -> None:
    server.answer = by_offset
    paging = OffsetPaging("offset", ("items",), "limit", total=("total",))
    assert collect(server, call("offset", "limit", limit=50), paging) == ITEMS
    assert len(server.asked) == 1


@pytest.mark.parametrize("total", [None, 0, -1, "7", "absent"])
def test_a_total_that_is_no_number_of_items_says_nothing(
    server: Server, collect: Collect, total: object
) -> None:
    fields = {} if total == "absent" else {"total": total}
    server.answer = lambda asked: {"items": by_offset(asked)["items"], **fields}
    paging = OffsetPaging("offset", ("items",), "limit", 3, total=("total",))
    assert collect(server, call("offset", "limit"), paging) == ITEMS
    server.answer = lambda asked: {"items": by_page(asked)["items"], **fields}
    numbers = PageNumberPaging("page", ("items",), "n", total=("total",))
    assert collect(server, call("page", "n"), numbers) == ITEMS


@pytest.mark.parametrize("pages", [None, 0, -1, 1, "absent"])
def test_a_number_of_pages_that_is_wrong_ends_nothing(
    server: Server, collect: Collect, pages: object
) -> None:
    def answer(asked: Asked) -> dict[str, Any]:
        found = {"items": by_page(asked)["items"]}
        # The number is that of the second page where it is there.
        is_sent = pages != "absent" and not (pages == 1 and asked.number("page", 1) < 2)
        return {**found, "pages": pages} if is_sent else found

    server.answer = answer
    paging = PageNumberPaging("page", ("items",), pages=("pages",))
    assert collect(server, call("page"), paging) == ITEMS


def test_an_array_is_its_own_items(server: Server, collect: Collect) -> None:
    server.answer = lambda asked: by_offset(asked)["items"]
    paging = OffsetPaging("offset", (), "limit", 3)
    assert collect(server, call("offset", "limit", result=list[int]), paging) == ITEMS


@pytest.mark.parametrize(
    ("ending", "asked"),
    [
        ({"pages": ("meta", "pages")}, 3),
        ({"more": ("meta", "more")}, 3),
        ({"done": ("meta", "done")}, 3),
        ({"default_limit": 3, "limit": "n"}, 3),
        ({"total": ("total",)}, 4),
        ({}, 4),
    ],
)
def test_page_numbers(
    server: Server, collect: Collect, ending: dict[str, Any], asked: int
) -> None:
    server.answer = by_page
    paging = PageNumberPaging("page", ("items",), **ending)
    assert collect(server, call("page", "n"), paging) == ITEMS
    assert server.asked == ["", "page=2", "page=3", "page=4"][:asked]


def test_an_empty_page_is_the_end_whatever_number_is_promised(
    server: Server, collect: Collect
) -> None:
    server.answer = lambda asked: {**by_page(asked), "pages": 9}
    paging = PageNumberPaging("page", ("items",), pages=("pages",))
    assert collect(server, call("page"), paging) == ITEMS
    assert server.asked == ["", "page=2", "page=3", "page=4"]


FILTERED = {
    "pages": PageNumberPaging("page", ("items",), more=("more",)),
    "done": PageNumberPaging("page", ("items",), done=("done",)),
    "link": PageNumberPaging("page", ("items",), next_page=("next",)),
    "offsets": OffsetPaging("offset", ("items",), default_limit=1, more=("more",)),
}


@pytest.mark.parametrize("paging", FILTERED.values(), ids=FILTERED)
def test_an_empty_page_that_announces_more(
    server: Server, collect: Collect, paging: Paging
) -> None:
    def answer(asked: Asked) -> dict[str, Any]:
        number = asked.number("page", asked.number("offset", 0) + 1)
        more = number < 5
        items = [number] if number in (2, 5) else []
        return {"items": items, "more": more, "done": not more, "next": more or None}

    server.answer = answer
    assert collect(server, call("page", "offset"), paging) == [2, 5]


@pytest.mark.parametrize("paging", FILTERED.values(), ids=FILTERED)
def test_empty_pages_without_an_end(
    server: Server, collect: Collect, paging: Paging
) -> None:
    server.answer = lambda asked: {"items": [], "more": True, "done": False, "next": 1}
    with pytest.raises(PaginationError, match="more pages after 11 empty ones: 1"):
        collect(server, call("page", "offset"), paging)
    assert len(server.asked) == 12


def test_an_empty_page_without_a_limit_is_the_end(
    server: Server, collect: Collect
) -> None:
    server.answer = lambda asked: {"items": [], "more": True}
    paging = OffsetPaging("offset", ("items",), more=("more",))
    assert collect(server, call("offset"), paging) == []


def test_page_numbers_may_start_at_zero(server: Server, collect: Collect) -> None:
    server.answer = lambda a: by_page(
        a._replace(query={"page": str(a.number("page", 0) + 1)})
    )
    pages = ("meta", "pages")
    paging = PageNumberPaging("page", ("items",), pages=pages, first=0)
    assert collect(server, call("page"), paging) == ITEMS
    assert server.asked == ["", "page=1", "page=2"]


def test_a_page_may_say_its_own_number(server: Server, collect: Collect) -> None:
    def answer(asked: Asked) -> dict[str, Any]:
        page = asked.number("page", 0)
        return {"items": ITEMS[page * 3 : page * 3 + 3], "page": page}

    server.answer = answer
    paging = PageNumberPaging("page", ("items",), current=("page",))
    assert collect(server, call("page"), paging) == ITEMS
    assert server.asked == ["", "page=1", "page=2", "page=3"]


def by_cursor(asked: Asked) -> dict[str, Any]:
    body = asked.body.get("page") or asked.body
    start = int(asked.query.get("cursor") or body.get("cursor") or 0)
    following = start + 3 if start + 3 < len(ITEMS) else None
    items = ITEMS[start : start + 3]
    return {"items": items, "next": following, "more": following is not None}


class PageInput(BaseModel):
    cursor: str | None = None
    size: int | None = None


class Search(BaseModel):
    query: str
    page: PageInput | None = None


@pytest.mark.parametrize(
    ("first", "cursor"),
    [
        (call("cursor"), "cursor"),
        (call("cursor", types=str), "cursor"),
        (call(body={"size": 3}), "cursor"),
        (call(body={"query": "a"}), ("page", "cursor")),
        (call(body=Search(query="a", page=PageInput(size=3))), ("page", "cursor")),
    ],
    ids=["number", "text", "body", "in an object", "in a model"],
)
def test_cursors(
    server: Server, collect: Collect, first: Call[Any], cursor: str | tuple[str, ...]
) -> None:
    def as_text(asked: Asked) -> dict[str, Any]:
        found = by_cursor(asked)
        following = found["next"]
        return {**found, "next": None if following is None else str(following)}

    server.answer = as_text if first.body is not None else by_cursor
    paging = CursorPaging(cursor, ("items",), ("next",))
    assert collect(server, first, paging) == ITEMS
    assert len(server.asked) == 3


def test_what_a_body_has_beside_the_cursor_is_kept(
    server: Server, collect: Collect
) -> None:
    server.answer = lambda a: {
        **by_cursor(a),
        "next": {None: "3"}.get((a.body.get("page") or {}).get("cursor")),
    }
    paging = CursorPaging(("page", "cursor"), ("items",), ("next",))
    collect(server, call(body=Search(query="a", page=PageInput(size=3))), paging)
    assert server.asked[1] == '{"query":"a","page":{"cursor":"3","size":3}}'


def test_cursors_of_the_last_item(server: Server, collect: Collect) -> None:
    def answer(asked: Asked) -> dict[str, Any]:
        start = asked.number("after", -1) + 1
        found = [{"id": number} for number in ITEMS[start : start + 3]]
        return {"data": found, "has_more": start + 3 < len(ITEMS)}

    server.answer = answer
    following = ("data", -1, "id")
    paging = CursorPaging("after", ("data",), following, more=("has_more",))
    found = collect(server, call("after", types=str), paging)
    assert [item["id"] for item in found] == ITEMS
    assert server.asked == ["", "after=2", "after=5"]


NOTHING: list[dict[str, Any]] = [{}, {"has_more": None}]


@pytest.mark.parametrize("flag", NOTHING)
def test_a_flag_that_is_left_out_says_nothing(
    server: Server, collect: Collect, flag: dict[str, Any]
) -> None:
    def answer(asked: Asked) -> dict[str, Any]:
        start = asked.number("after", -1) + 1
        return {"data": [{"id": n} for n in ITEMS[start : start + 3]], **flag}

    server.answer = answer
    following = ("data", -1, "id")
    paging = CursorPaging("after", ("data",), following, more=("has_more",))
    found = collect(server, call("after", types=str), paging)
    assert [item["id"] for item in found] == ITEMS


@pytest.mark.parametrize("flag", NOTHING)
def test_counted_pages_go_on_without_their_flag(
    server: Server, collect: Collect, flag: dict[str, Any]
) -> None:
    def answer(asked: Asked) -> dict[str, Any]:
        start = asked.number("offset", 0)
        return {"items": ITEMS[start : start + 3], **flag}

    server.answer = answer
    paging = OffsetPaging("offset", ("items",), more=("has_more",))
    assert collect(server, call("offset", types=int), paging) == ITEMS


def test_counted_pages_of_a_server_that_never_sends_links(
    server: Server, collect: Collect
) -> None:
    server.answer = lambda asked: {"items": by_offset(asked)["items"]}
    paging = OffsetPaging("offset", ("items",), next_page=("next",))
    assert collect(server, call("offset", types=int), paging) == ITEMS
    server.answer = lambda asked: {"items": by_page(asked)["items"]}
    numbers = PageNumberPaging("page", ("items",), next_page=("next",))
    assert collect(server, call("page", types=int), numbers) == ITEMS


@pytest.mark.parametrize("following", [None, "", "absent"])
def test_counted_pages_end_without_a_next_page(
    server: Server, collect: Collect, following: str | None
) -> None:
    def answer(asked: Asked) -> dict[str, Any]:
        start = asked.number("offset", 0)
        items = ITEMS[start : start + 3]
        if start + 3 < len(ITEMS):
            return {"items": items, "next": "/more"}
        return {
            "items": items,
            **({} if following == "absent" else {"next": following}),
        }

    server.answer = answer
    paging = OffsetPaging("offset", ("items",), next_page=("next",))
    assert collect(server, call("offset", types=int), paging) == ITEMS
    assert len(server.asked) == -(-len(ITEMS) // 3)


@pytest.mark.parametrize(
    "end",
    [
        {"next": None},
        {"next": ""},
        {"next": 0},
        {},
        {"next": "7", "has_more": False},
        {"items": [], "next": "6"},
        {"items": [], "next": None, "has_more": True},
    ],
)
def test_all_ends_of_cursors(
    server: Server, collect: Collect, end: dict[str, Any]
) -> None:
    def answer(asked: Asked) -> dict[str, Any]:
        start = asked.number("cursor", 0)
        items = ITEMS[start : start + 3]
        is_last = start + 3 >= len(ITEMS)
        return {"items": items, **(end if is_last else {"next": str(start + 3)})}

    server.answer = answer
    paging = CursorPaging("cursor", ("items",), ("next",), more=("has_more",))
    found = collect(server, call("cursor", types=str), paging)
    assert found == (ITEMS[:6] if "items" in end else ITEMS)


def test_a_page_may_be_the_last_one_with_a_cursor(
    server: Server, collect: Collect
) -> None:
    server.answer = lambda asked: {"items": [1], "next": "same", "done": True}
    paging = CursorPaging("cursor", ("items",), ("next",), done=("done",))
    assert collect(server, call("cursor", types=str), paging) == [1]


@pytest.mark.parametrize("base", ["", "/api/items", "{server}/items"])
def test_urls(server: Server, collect: Collect, base: str) -> None:
    def answer(asked: Asked) -> dict[str, Any]:
        start = asked.number("after", 0)
        url = f"{base.format(server=server.url)}?after={start + 3}"
        following = url if start + 3 < len(ITEMS) else ""
        return {"items": ITEMS[start : start + 3], "next": following}

    server.answer = answer
    paging = NextUrlPaging(("items",), ("next",))
    assert collect(server, call(), paging) == ITEMS
    assert server.asked == ["", "after=3", "after=6"]


@pytest.mark.parametrize(
    ("ending", "flags", "found"),
    [
        ({"more": ("more",)}, {}, ITEMS),
        ({"more": ("more",)}, {"more": None}, ITEMS),
        ({"more": ("more",)}, {"more": True}, ITEMS),
        ({"more": ("more",)}, {"more": False}, ITEMS[:3]),
        ({"done": ("done",)}, {"done": None}, ITEMS),
        ({"done": ("done",)}, {"done": False}, ITEMS),
        ({"done": ("done",)}, {"done": True}, ITEMS[:3]),
    ],
)
def test_urls_with_flags(
    server: Server,
    collect: Collect,
    ending: dict[str, Any],
    flags: dict[str, Any],
    found: list[int],
) -> None:
    def answer(asked: Asked) -> dict[str, Any]:
        start = asked.number("after", 0)
        following = f"?after={start + 3}" if start + 3 < len(ITEMS) else None
        return {"items": ITEMS[start : start + 3], "next": following, **flags}

    server.answer = answer
    paging = NextUrlPaging(("items",), ("next",), **ending)
    assert collect(server, call(), paging) == found


def test_an_empty_link_leads_nowhere(server: Server, collect: Collect) -> None:
    server.answer = lambda asked: [1]
    server.link = lambda asked: '<>; rel="next"'
    assert collect(server, call(result=list[int]), LinkPaging(())) == [1]


def test_links(server: Server, collect: Collect) -> None:
    def link(asked: Asked) -> str:
        page = asked.number("page", 1)
        first = '</api/items?page=1>; rel="first"'
        following = f'<{server.url}/items?page={page + 1}>; rel="Next last"'
        return f"{first}, {following}" if page < 3 else first

    server.answer = lambda asked: by_page(asked)["items"]
    server.link = link
    assert collect(server, call(result=list[int]), LinkPaging(())) == ITEMS
    assert server.asked == ["", "page=2", "page=3"]


def test_no_links(server: Server, collect: Collect) -> None:
    server.answer = lambda asked: [1]
    assert collect(server, call(result=list[int]), LinkPaging(())) == [1]


@pytest.mark.parametrize("length", [1, 2, 5])
def test_a_cycle_of_cursors_ends_with_an_error(
    server: Server, collect: Collect, length: int
) -> None:
    def answer(asked: Asked) -> dict[str, Any]:
        cursor = asked.number("cursor", 0)
        return {"items": [cursor], "next": 9 + (cursor + 1) % length}

    server.answer = answer
    paging = CursorPaging("cursor", ("items",), ("next",))
    with pytest.raises(PaginationError, match="the server repeats the page"):
        collect(server, call("cursor"), paging)
    assert len(server.asked) < 4 * length + 3


def test_a_cycle_of_urls_ends_with_an_error(server: Server, collect: Collect) -> None:
    server.answer = lambda asked: {"items": [1], "next": "/api/items?page=2"}
    with pytest.raises(PaginationError, match="repeats the page '/api/items"):
        collect(server, call(), NextUrlPaging(("items",), ("next",)))
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("name", "paging"),
    [
        ("offset", OffsetPaging("offset", ("items",))),
        ("page", PageNumberPaging("page", ("items",))),
    ],
)
def test_the_same_page_again_ends_with_an_error(
    server: Server, collect: Collect, name: str, paging: Paging
) -> None:
    server.answer = lambda asked: {"items": [{"id": 1}]}
    with pytest.raises(PaginationError, match="sends the same page again"):
        collect(server, call(name), paging)
    assert len(server.asked) == 2


def test_pages_of_equal_numbers_are_pages(server: Server, collect: Collect) -> None:
    server.answer = lambda a: {"items": [0, 0] if a.number("page", 1) < 4 else []}
    paging = PageNumberPaging("page", ("items",))
    assert collect(server, call("page"), paging) == [0] * 6


def test_a_page_has_its_response_and_next_can_be_called_twice(server: Server) -> None:
    class Items(Page[dict[str, Any], int]):
        paging = OFFSET

    server.answer = by_offset
    server.link = lambda asked: f"<{asked.number('offset', 0)}>; rel=self"
    sender = Client(settings(server))
    first = sender.paginate(call("offset", "limit"), Items)
    one, two = first.next(), first.next()
    sender.close()
    assert one is not None
    assert two is not None
    assert one.result == two.result
    assert first.response.headers["link"] == "<0>; rel=self"
    assert one.response.headers["link"] == "<3>; rel=self"
    assert server.asked == ["", "offset=3", "offset=3"]


def test_the_next_call_of_a_form_may_have_an_omitted_field() -> None:
    class Found(Page[Any, Any]):
        paging = CursorPaging("cursor", ("items",), ("next",))

    following = {b"q=x": "c1", b"q=x&cursor=c1": "c2"}

    def answer(request: Arrived) -> Answer:
        return Answer(200, {"items": [1], "next": following.get(request.body)})

    body = form_body([FormField("q", "x", str), FormField("cursor", UNSET, str)])
    request: Call[Any] = Call(
        "POST",
        "/items",
        operation_id="items",
        responses={"200": dict[str, Any]},
        options=Options(),
        body=body,
    )
    with serving(answer) as server, httpx2.Client(verify=False) as http:
        pages = client_of(server, http).paginate(request, Found)
        assert list(pages.items()) == [1, 1, 1]
    bodies = [arrived.body for arrived in server.arrived]
    assert bodies == [b"q=x", b"q=x&cursor=c1", b"q=x&cursor=c2"]
