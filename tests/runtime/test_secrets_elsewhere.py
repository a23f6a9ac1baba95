"""Credentials where they are not expected: at other origins, and in what is shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from loopback import Answer, Server, call, client_of, serving

from runtime.api_keys import ApiKey
from runtime.calls import Cookie, Header, Options
from runtime.doors import Prepared
from runtime.paging import AsyncPage, Page
from runtime.paging_kinds import LinkPaging, NextUrlPaging, Paging

SECRET = "sk-very-secret"
GIVEN = {
    "authorization": f"Bearer {SECRET}",
    "Cookie": f"sid={SECRET}",
    "Proxy-Authorization": SECRET,
    "X-Api-Key": SECRET,
    "X-Own": SECRET,
    "X-Note": "shown",
}
PAGINGS = [NextUrlPaging(("items",), ("next",)), LinkPaging(("items",))]
Send = Callable[..., Any]


def collect(server: Server, paging: Paging, first: Any, **settings: Any) -> None:
    """Fetch all pages, on the sync side."""

    class Pages(Page[Any, Any]):
        pass

    Pages.paging = paging
    client = client_of(server, **settings)
    try:
        list(client.paginate(first, Pages))
    finally:
        client.close()


def collect_async(server: Server, paging: Paging, first: Any, **settings: Any) -> None:
    """Fetch all pages, on the async side."""

    class Pages(AsyncPage[Any, Any]):
        pass

    Pages.paging = paging
    client = client_of(server, **settings)

    async def work() -> None:
        try:
            [page async for page in await client.paginate_async(first, Pages)]
        finally:
            await client.aclose()

    asyncio.run(work())


COLLECT = [collect, collect_async]


def naming(url: str) -> Answer:
    """A page that names the next one, in its body and in its ``Link``."""
    return Answer(200, {"items": [1], "next": url}, {"Link": f'<{url}>; rel="next"'})


@pytest.mark.parametrize("collecting", COLLECT)
@pytest.mark.parametrize("paging", PAGINGS)
def test_given_secrets_do_not_follow_to_another_origin(
    collecting: Send, paging: Paging
) -> None:
    first = call(
        options=Options(http_headers=GIVEN),
        parameters=[
            Header("X-Auth-Token", SECRET, str),
            Cookie("seat", SECRET, str),
            Header("X-Other", "shown", str),
        ],
    )
    with serving() as other, serving() as server:
        pages = [naming(f"{server.url}/2"), naming(f"{other.url}/3")]
        server.answer = lambda _: pages.pop(0)
        collecting(server, paging, first, security=ApiKey("header", "X-Own", "k", ""))
    for own in server.arrived:
        assert own.headers["authorization"] == f"Bearer {SECRET}"
        assert own.headers["x-own"] == own.headers["x-auth-token"] == SECRET
    (request,) = other.arrived
    assert SECRET not in str(request)
    assert "cookie" not in request.headers
    assert request.headers["x-note"] == request.headers["x-other"] == "shown"
    assert request.headers["user-agent"] == "test"


def test_a_draft_has_what_the_caller_gives() -> None:
    with serving() as server:
        client = client_of(server)
        given = call(options=Options(http_headers=GIVEN))
        draft = Prepared[Any](client, given, None).draft()
    assert GIVEN.items() <= draft.headers.items()
