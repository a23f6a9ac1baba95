"""Pages, one by one and as iterators."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from helpers.guardrails.facts import GUARDRAIL_ID
from helpers.guardrails.server import Fault, GuardrailsServer
from helpers.guardrails.sides import Side
from openrouter import OpenRouter, errors

# number of records, limit, offsets that are asked for
ENDS = [
    pytest.param(7, 3, [0, 3, 6], id="short last page"),
    pytest.param(6, 3, [0, 3, 6], id="empty last page"),
    pytest.param(2, 3, [0], id="short only page"),
    pytest.param(3, 3, [0, 3], id="exact only page"),
    pytest.param(0, 3, [0], id="nothing"),
]
PAGINATED: list[tuple[str, dict[str, Any]]] = [
    ("list", {}),
    ("list_guardrail_key_assignments", {"id": GUARDRAIL_ID}),
    ("list_guardrail_member_assignments", {"id": GUARDRAIL_ID}),
    ("list_key_assignments", {}),
    ("list_member_assignments", {}),
]


def offsets(server: GuardrailsServer) -> list[int]:
    return [int(request.query["offset"]) for request in server.requests]


@pytest.mark.parametrize(("count", "limit", "asked"), ENDS)
def test_next_until_none(
    client: OpenRouter,
    server: GuardrailsServer,
    side: Side,
    count: int,
    limit: int,
    asked: list[int],
) -> None:
    ids = server.seed_guardrails(count)
    seen: list[str] = []
    page = side.call(client, "list", limit=limit)
    while page is not None:
        seen += [guardrail.id for guardrail in page.result.data]
        page = side.next(page)
    assert seen == ids
    assert offsets(server) == asked
    assert {request.query["limit"] for request in server.requests} == {str(limit)}


@pytest.mark.parametrize(("count", "limit", "asked"), ENDS)
def test_iteration_over_items(
    client: OpenRouter,
    server: GuardrailsServer,
    side: Side,
    count: int,
    limit: int,
    asked: list[int],
) -> None:
    ids = server.seed_guardrails(count)
    items = side.items(side.call(client, "list", limit=limit))
    assert [guardrail.id for guardrail in items] == ids
    assert offsets(server) == asked


@pytest.mark.parametrize(("count", "limit", "asked"), ENDS)
def test_iteration_over_pages(
    client: OpenRouter,
    server: GuardrailsServer,
    side: Side,
    count: int,
    limit: int,
    asked: list[int],
) -> None:
    server.seed_guardrails(count)
    pages = side.pages(side.call(client, "list", limit=limit))
    assert sum(len(page.result.data) for page in pages) == count
    assert offsets(server) == asked
    assert len(pages) == len(asked)


@pytest.mark.parametrize(("method", "arguments"), PAGINATED)
def test_every_paginated_method(
    client: OpenRouter,
    server: GuardrailsServer,
    side: Side,
    method: str,
    arguments: dict[str, Any],
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    server.seed_guardrails(2)
    subjects = ["a", "b", "c"]
    side.call(client, "bulk_assign_keys", id=GUARDRAIL_ID, key_hashes=subjects)
    side.call(client, "bulk_assign_members", id=GUARDRAIL_ID, member_user_ids=subjects)
    page = side.call(client, method, limit=2, **arguments)
    assert len(side.items(page)) == 3
    targets = [request.target.partition("/api/v1")[2] for request in server.requests]
    path = targets[2].partition("?")[0]
    assert targets[2:] == [f"{path}?offset=0&limit=2", f"{path}?offset=2&limit=2"]


def test_the_default_limit_is_in_force(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.seed_guardrails(60)
    assert len(side.items(side.call(client, "list"))) == 60
    assert offsets(server) == [0, 50]


def test_the_default_limit_is_in_force_where_none_is_sent(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.seed_guardrails(2)
    page = side.call(client, "list", limit=None, offset=None)
    assert side.next(page) is None
    assert server.last.query == {}


def test_paging_starts_at_the_offset_given(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    ids = server.seed_guardrails(5)
    page = side.call(client, "list", offset=1, limit=2)
    assert [one.id for one in side.items(page)] == ids[1:]
    assert offsets(server) == [1, 3, 5]


def test_next_asks_again_for_the_same_page(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    ids = server.seed_guardrails(4)
    page = side.call(client, "list", limit=2)
    assert side.next(page).result == side.next(page).result
    assert offsets(server) == [0, 2, 2]
    assert [one.id for one in page.result.data] == ids[:2]


def test_overrides_of_the_call_hold_on_every_page(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    with GuardrailsServer() as other:
        other.seed_guardrails(3)
        page = side.call(
            client,
            "list",
            limit=1,
            workspace_id="0df9e665-d932-5740-b2c7-b52af166bc11",
            http_referer="https://app.example",
            server_url=other.url,
            http_headers={"X-Trace": "7"},
            retries=None,
        )
        assert len(side.items(page)) == 3
        other.fail_next(Fault(status=503, headers={"Retry-After": "0"}))
        with pytest.raises(errors.OpenRouterDefaultError):
            side.next(page)
    assert server.requests == []
    assert len(other.requests) == 5, "retries=None holds for the last request, too"
    for request in other.requests:
        assert request.header("X-Trace") == "7"
        assert request.header("HTTP-Referer") == "https://app.example"
        assert request.query["workspace_id"].startswith("0df9e665")


def test_the_timeout_of_the_call_holds_on_every_page(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.seed_guardrails(2)
    page = side.call(client, "list", limit=1, timeout_ms=200, retries=None)
    server.fail_next(Fault(delay=5))
    with pytest.raises(httpx2.ReadTimeout):
        side.next(page)


def test_an_error_on_a_later_page_is_raised(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.seed_guardrails(2)
    page = side.call(client, "list", limit=1)
    server.fail_next(Fault(status=401))
    with pytest.raises(errors.UnauthorizedResponseError):
        side.items(page)


def test_no_more_than_is_asked_for(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    ids = server.seed_guardrails(7)
    page = side.call(client, "list", limit=3)
    assert [one.id for one in side.items(page, limit=6)] == ids[:6]
    assert offsets(server) == [0, 3]
    assert len(side.pages(page, limit=2)) == 2
    assert offsets(server) == [0, 3, 3]


def test_a_server_that_sends_the_same_page_again(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.seed_guardrails(1)
    page = side.call(client, "list", limit=1)
    server.fail_next(Fault(status=200, body=page.response.content))
    with pytest.raises(errors.PaginationError, match="the same page again: 1") as found:
        side.items(page)
    assert found.value.position == 1
    assert found.value.raw_response.status_code == 200
