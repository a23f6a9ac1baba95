"""Credentials where they are not expected: at other origins, and in what is shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from loopback import SIDES, Answer, Server, call, client_of, serving

from runtime.alternatives import AnyOf
from runtime.api_keys import ApiKey
from runtime.calls import Cookie, Header, Options
from runtime.doors import Prepared
from runtime.paging import AsyncPage, Page
from runtime.paging_kinds import LinkPaging, NextUrlPaging, Paging
from runtime.security import Bearer, Security

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


def own_key() -> Security:
    return ApiKey("header", "X-Own", "client's", "")


REPLACED: dict[str, Callable[[], Security]] = {
    "one": own_key,
    "several": lambda: AnyOf([["own"]], {"own": ApiKey("header", "X-Own", "k", "")}),
    # The first alternative is complete without what the caller gives.
    "another": lambda: AnyOf(
        [["token"], ["own"]],
        {"token": Bearer("t", ""), "own": ApiKey("header", "X-Own", None, "")},
    ),
}


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", REPLACED)
@pytest.mark.parametrize("requirement", [None, []])
def test_a_given_key_does_not_follow_redirects_to_another_origin(
    side: Any, name: str, requirement: Any
) -> None:
    options = Options(http_headers={"x-own": SECRET})
    with serving() as other, serving() as server:
        server.answer = lambda _: Answer(307, {}, {"Location": f"{other.url}/y"})
        with side(server, security=REPLACED[name]()) as send:
            send(options=options, security=requirement)
    assert server.arrived[0].headers["x-own"] == SECRET
    assert "x-own" not in other.arrived[0].headers


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", REPLACED)
def test_a_given_key_is_not_shown_by_errors(side: Any, name: str) -> None:
    with serving() as server:
        pass
    options = Options(retries=None, http_headers={"X-OWN": SECRET})
    with (
        side(server, security=REPLACED[name]()) as send,
        pytest.raises(httpx2.ConnectError) as caught,
    ):
        send(options=options)
    assert caught.value.request.headers["x-own"] == "***"


def test_replacing_a_key_leaves_the_choice_as_it_is() -> None:
    schemes = {
        "own": ApiKey("header", "X-Own", None, ""),
        "one": ApiKey("header", "X-One", None, ""),
        "two": ApiKey("header", "X-Two", "2", ""),
        "three": ApiKey("header", "X-Three", None, ""),
    }
    security = AnyOf([["own", "one"], ["two", "three"]], schemes)
    with serving() as server, httpx2.Client(headers={"X-Three": "3"}) as http:
        client = client_of(server, http, security=security)
        client.send(call(options=Options(http_headers={"x-own": "mine"})))
    assert server.arrived[0].headers["x-two"] == "2"
