"""Credentials in unexpected places: at other origins, and in messages."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import httpx2
import pytest

from helpers.loopback import (
    SIDES,
    Answer,
    Arrived,
    Server,
    blocking,
    call,
    client_of,
    serving,
)
from runtime.auth.alternatives import AnyOf
from runtime.auth.api_keys import ApiKey
from runtime.auth.security import Bearer, Security
from runtime.call import Cookie, Header, Options, Query, json_body
from runtime.errors import (
    ArgumentError,
    PaginationError,
    ResponseError,
    TotalTimeoutError,
)
from runtime.pagination.cursors import CursorPaging
from runtime.pagination.links import LinkPaging, NextUrlPaging
from runtime.pagination.pages import AsyncPage, Page
from runtime.pagination.paging import Paging
from runtime.raw_responses import Prepared
from runtime.redaction import conceal, safe_text
from runtime.transport.timeouts import Timeouts

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
    """A page with the URL of the next page, in its body and in its ``Link``."""
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
    # The first alternative is complete without the caller's headers.
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


def in_query() -> Security:
    return ApiKey("query", "appid", SECRET, "")


def shown_of(error: BaseException | None) -> list[str]:
    """The URLs and headers of all requests of an error and its causes."""
    found: list[str] = []
    while error is not None:
        request = getattr(error, "request", None)
        if request is not None:
            found.append(f"{request.url} {dict(request.headers)}")
        error = error.__cause__ or error.__context__
    return found


@pytest.mark.parametrize("place", ["query", "header"])
def test_the_causes_of_an_error_have_no_secret(place: str) -> None:
    over = threading.Event()
    limits = Timeouts(read_ms=50, total_ms=50)
    security = ApiKey(place, "appid", SECRET, "")
    with serving(lambda _: over.wait(5) and None) as server:
        client = client_of(server, security=security)
        with pytest.raises(TotalTimeoutError) as caught:
            client.send(call(options=Options(timeout_ms=limits)))
        over.set()
        client.close()
    found = shown_of(caught.value)
    assert found
    assert SECRET not in str(found)


def test_what_an_error_came_after_has_no_secret() -> None:
    with serving() as server:
        pass
    client = client_of(server, security=in_query())

    @client.settings.hooks.after_error
    def after(context: object, response: object, error: Any) -> None:
        raise KeyError("a hook's own")

    with pytest.raises(KeyError) as caught:
        client.send(call(options=Options(retries=None)))
    client.close()
    found = shown_of(caught.value)
    assert "appid=REDACTED" in found[0]
    assert SECRET not in str(found)


@pytest.mark.parametrize(
    "request_", [object(), SimpleNamespace(extensions="own"), None]
)
def test_an_error_of_another_library_is_left_alone(request_: object) -> None:
    other = KeyError("other")
    vars(other)["request"] = request_
    with serving() as server:
        try:
            raise other
        except KeyError:
            with pytest.raises(ArgumentError) as caught:
                client_of(server).send(call(body=json_body(int, "x")))
    assert caught.value.__context__ is other


def test_causes_in_a_circle() -> None:
    one, two = KeyError("one"), KeyError("two")
    one.__cause__, two.__context__ = two, one
    conceal(one)


@pytest.mark.parametrize("collecting", COLLECT)
@pytest.mark.parametrize("paging", PAGINGS)
@pytest.mark.parametrize("base", ["http", "/"])
def test_a_circle_of_urls_shows_no_secret(
    collecting: Send, paging: Paging, base: str
) -> None:
    with serving() as server:
        start = server.url if base == "http" else ""
        url = f"{start}/x?page=2&appid={SECRET}&token={SECRET}&a=b%2Fc"
        server.answer = lambda _: naming(url)
        with pytest.raises(PaginationError) as caught:
            collecting(server, paging, call(), security=in_query())
    error = caught.value
    hidden = f"{start}/x?page=2&appid=REDACTED&token=REDACTED&a=b%2Fc"
    assert error.position == hidden
    assert hidden in error.message
    assert SECRET not in f"{error} {error.args} {error.raw_response.request.url}"


@pytest.mark.parametrize("collecting", COLLECT)
def test_a_circle_of_cursors_shows_no_secret(collecting: Send) -> None:
    first = call(parameters=[Query("cursor", None, str)])
    paging = CursorPaging("cursor", ("items",), ("next",))
    with (
        serving(lambda _: naming("a?token=b")) as server,
        pytest.raises(PaginationError) as caught,
    ):
        collecting(server, paging, first, security=in_query())
    assert caught.value.position == "a?token=b"
    assert "appid=REDACTED" in str(caught.value.raw_response.request.url)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("plain text", "plain text"),
        ("/x?a=1&key=", "/x?a=1&key="),
        ("/x?a=1&own=s&b=%2F", "/x?a=1&own=REDACTED&b=%2F"),
        ("/x?o%77n=s", "/x?o%77n=REDACTED"),
        ("https://u:s@h:1/x@y?token=s#z", "https://h:1/x@y?token=REDACTED#z"),
        (
            "https://h/x#access_token=s&state=1",
            "https://h/x#access_token=REDACTED&state=1",
        ),
        (
            '<https://h/x?token=s>; rel="next"',
            '<https://h/x?token=REDACTED>; rel="next"',
        ),
        ("http://[no?token=s", "http://[no?token=REDACTED"),
    ],
)
def test_texts_with_urls(text: str, expected: str) -> None:
    assert safe_text(text, frozenset({"own"})) == expected


@pytest.mark.parametrize("collecting", COLLECT)
@pytest.mark.parametrize("paging", PAGINGS)
def test_a_page_that_names_the_key_gets_it_once(
    collecting: Send, paging: Paging
) -> None:
    with serving() as server:

        def answer(request: Arrived) -> Answer:
            if "page" in request.target:
                return Answer(body={"items": []})
            return naming(f"{server.url}{request.target}&page=2")

        server.answer = answer
        collecting(server, paging, call(), security=in_query())
    assert [request.target for request in server.arrived] == [
        f"/x?appid={SECRET}",
        f"/x?page=2&appid={SECRET}",
    ]


class Strange(Exception):
    """An error of another library, whose attributes raise."""

    @property
    def request(self) -> object:
        raise ValueError("there is none")


def test_the_error_of_a_call_is_not_lost_in_that_of_another_library() -> None:
    def fall_back(send: Send) -> None:
        try:
            raise Strange
        except Strange:
            send()

    with (
        serving(lambda request: Answer(404)) as server,
        blocking(server) as send,
        pytest.raises(ResponseError, match="404"),
    ):
        fall_back(send)
