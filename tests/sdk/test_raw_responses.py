"""Results with their responses, prepared calls, and clients with other options."""

from __future__ import annotations

import asyncio
import inspect
import json
from typing import Any

import pytest

from helpers.guardrails.facts import GUARDRAIL_ID
from helpers.guardrails.server import Fault, GuardrailsServer
from helpers.guardrails.sides import Connect
from openrouter import OpenRouter, components, errors, operations
from openrouter.utils import ApiResponse, Prepared, PreparedAsync, Timeouts


def test_a_result_comes_with_its_response(
    client: OpenRouter, server: GuardrailsServer
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    answer = client.with_response(client.guardrails.get, id=GUARDRAIL_ID)
    assert isinstance(answer, ApiResponse)
    assert answer.status_code == 200
    assert answer.headers["CONTENT-TYPE"].startswith("application/json")
    assert answer.result == client.guardrails.get(id=GUARDRAIL_ID)
    assert answer.raw_response.json()["data"]["id"] == GUARDRAIL_ID
    assert answer.deviations == ()
    assert repr(answer).startswith("ApiResponse(200, GetGuardrailResponse(")


def test_an_async_result_comes_with_its_response(
    client: OpenRouter, server: GuardrailsServer, runner: asyncio.Runner
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    work = client.with_response(client.guardrails.get_async, id=GUARDRAIL_ID)
    answer = runner.run(work)
    assert answer.status_code == 200
    assert answer.result.data.id == GUARDRAIL_ID


def test_pages_come_with_their_response(
    client: OpenRouter, server: GuardrailsServer, runner: asyncio.Runner
) -> None:
    server.seed_guardrails(3)
    answer = client.with_response(client.guardrails.list, limit=2)
    assert answer.status_code == 200
    assert [len(page.result.data) for page in answer.result] == [2, 1]
    variant = runner.run(client.with_response(client.guardrails.list_async, limit=2))
    assert isinstance(variant.result, operations.AsyncListGuardrailsResponse)


def test_an_error_is_raised_as_ever(client: OpenRouter) -> None:
    with pytest.raises(errors.NotFoundResponseError):
        client.with_response(client.guardrails.get, id="unknown")


def test_only_methods_of_resources_have_responses(client: OpenRouter) -> None:
    with pytest.raises(TypeError, match="a method of a resource is needed here"):
        client.with_response(lambda: None)
    with pytest.raises(TypeError, match="a method of a resource is needed here"):
        client.prepare(print)


def test_a_prepared_call_is_sent_when_it_is_told_to(
    client: OpenRouter, server: GuardrailsServer
) -> None:
    prepared = client.prepare(
        client.guardrails.create, name="Mine", limit_usd=5, http_headers={"X-A": "b"}
    )
    assert isinstance(prepared, Prepared)
    assert server.requests == []
    draft = prepared.draft()
    assert (draft.method, draft.url) == ("POST", f"{server.url}/guardrails")
    assert draft.body is not None
    assert json.loads(draft.body.content or b"") == {"name": "Mine", "limit_usd": 5}
    assert "Authorization" not in draft.headers
    assert draft.headers["X-A"] == "b"
    assert draft.headers["User-Agent"].startswith("openrouter-python/")
    assert prepared.operation_id == "createGuardrail"
    assert repr(prepared) == "Prepared(POST /guardrails)"
    first, second = prepared.send(), prepared.send()
    assert isinstance(first, components.CreateGuardrailResponse)
    assert first.data.id != second.data.id


def test_a_prepared_list_is_pages(client: OpenRouter, server: GuardrailsServer) -> None:
    server.seed_guardrails(1)
    page = client.prepare(client.guardrails.list, limit=10).send()
    assert page is not None
    assert [item.id for item in page.items()] == [page.result.data[0].id]


def test_an_async_call_is_prepared_without_a_loop(
    client: OpenRouter, server: GuardrailsServer, runner: asyncio.Runner
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    prepared = client.prepare(client.guardrails.get_async, id=GUARDRAIL_ID)
    assert isinstance(prepared, PreparedAsync)
    assert not inspect.iscoroutine(prepared)
    assert runner.run(prepared.send()).data.id == GUARDRAIL_ID
    pages = client.prepare(client.guardrails.list_async, limit=1)
    assert runner.run(pages.send()).response.status_code == 200


def test_a_wrong_argument_is_refused_when_the_request_is_made(
    client: OpenRouter,
) -> None:
    wrong: Any = 5
    prepared = client.prepare(client.guardrails.create, name=wrong)
    with pytest.raises(errors.ArgumentError, match="name"):
        prepared.draft()


def test_other_options_on_the_same_connections(
    client: OpenRouter, server: GuardrailsServer
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    client.guardrails.get(id=GUARDRAIL_ID)
    other = client.with_options(timeout_ms=Timeouts(total_ms=60_000), retry_config=None)
    server.fail_next(Fault(status=503))
    with pytest.raises(errors.OpenRouterDefaultError):
        other.guardrails.get(id=GUARDRAIL_ID)
    assert other.guardrails is not client.guardrails
    assert other.hooks is client.hooks
    assert len(server.peers) == 1
    client.close()
    with pytest.raises(RuntimeError, match="closed"):
        other.guardrails.get(id=GUARDRAIL_ID)


def test_what_is_left_out_stays(connect: Connect, server: GuardrailsServer) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    server.fail_next(Fault(status=503))
    quiet = connect(retry_config=None).with_options(timeout_ms=5_000)
    with pytest.raises(errors.OpenRouterDefaultError):
        quiet.guardrails.get(id=GUARDRAIL_ID)
    assert len(server.requests) == 1


def test_other_credentials_on_the_same_connections(
    client: OpenRouter, server: GuardrailsServer
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    client.guardrails.get(id=GUARDRAIL_ID)
    other = client.with_credentials(api_key="sk-other")
    with pytest.raises(errors.UnauthorizedResponseError):
        other.guardrails.get(id=GUARDRAIL_ID)
    assert server.last.header("authorization") == "Bearer sk-other"
    assert len(server.peers) == 1
    with pytest.raises(errors.MissingCredentialsError):
        client.with_credentials().guardrails.get(id=GUARDRAIL_ID)
