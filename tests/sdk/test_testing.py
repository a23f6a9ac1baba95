"""The SDK's own transport for tests: answers without a server."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import httpx2
import pytest

import openrouter
from helpers.guardrails.facts import GUARDRAIL_ID, METHODS, Method
from helpers.guardrails.sides import AsyncSide, Side, SyncSide
from openrouter import OpenRouter, components, errors
from openrouter.testing import ExampleTransport, NoOperationError

_DATA = Path(openrouter.__file__).with_name("_examples.json")
_OPERATIONS: list[dict[str, Any]] = json.loads(_DATA.read_text())["operations"]


@pytest.fixture
def transport() -> ExampleTransport:
    return ExampleTransport()


@pytest.fixture
def client(transport: ExampleTransport) -> OpenRouter:
    return OpenRouter(
        api_key="test",
        client=transport.client(),
        async_client=transport.async_client(),
        retry_config=None,
    )


@pytest.fixture(params=["sync", "async"])
def side(request: pytest.FixtureRequest, runner: asyncio.Runner) -> Side:
    return SyncSide() if request.param == "sync" else AsyncSide(runner)


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
def test_every_operation_answers(
    method: Method, side: Side, client: OpenRouter, transport: ExampleTransport
) -> None:
    result = side.call(client, method.name, **method.call)
    (sent,) = transport.requests
    assert sent.method == method.verb
    shown = next(o for o in _OPERATIONS if f"guardrails.{method.name}" in o["calls"])
    assert sent.operation_id == shown["id"]
    (example,) = next(iter(shown["answers"].values()))[0]["examples"].values()
    plain = result.result if method.is_paginated else result
    assert plain.model_dump(mode="json", exclude_unset=True) == example


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
def test_every_declared_error_answers(
    method: Method, side: Side, client: OpenRouter, transport: ExampleTransport
) -> None:
    declared = {s: c for s, c in method.errors.items() if s.isdigit()}
    for status, class_name in declared.items():
        transport.answer(f"guardrails.{method.name}", status=int(status))
        with pytest.raises(errors.OpenRouterError) as caught:
            side.call(client, method.name, **method.call)
        assert caught.value.status_code == int(status)
        assert type(caught.value).__name__ == class_name
    assert declared


def test_pages_end(side: Side, client: OpenRouter, transport: ExampleTransport) -> None:
    first = side.call(client, "list", limit=1)
    assert len(side.items(first)) == 1
    assert [request.url.partition("?")[2] for request in transport.requests] == [
        "offset=0&limit=1",
        "offset=1&limit=1",
    ]
    assert len(side.pages(side.call(client, "list"))) == 1


def test_an_offset_may_be_any_number(transport: ExampleTransport) -> None:
    with transport.client() as http:
        url = "https://openrouter.ai/api/v1/guardrails?offset="
        assert len(http.get(f"{url}0.0").json()["data"]) == 1
        assert http.get(f"{url}1.0").json()["data"] == []
        assert len(http.get(f"{url}x").json()["data"]) == 1


def test_requests_are_recorded(client: OpenRouter, transport: ExampleTransport) -> None:
    client.guardrails.create(name="Team", limit_usd=50)
    (sent,) = transport.requests
    assert sent.operation_id == "createGuardrail"
    assert sent.method == "POST"
    assert sent.url == "https://openrouter.ai/api/v1/guardrails"
    assert sent.headers["AUTHORIZATION"] == "Bearer test"
    assert sent.json == {"name": "Team", "limit_usd": 50}
    client.guardrails.get(id=GUARDRAIL_ID)
    assert transport.requests[-1].json is None
    transport.reset()
    assert transport.requests == []


def test_answers_of_ones_own(client: OpenRouter, transport: ExampleTransport) -> None:
    shown = client.guardrails.get(id="x").data
    mine = shown.model_copy(update={"name": "Mine"})
    wrapped = components.GetGuardrailResponse(data=mine)
    transport.answer("getGuardrail", json=wrapped, headers={"X-Mine": "1"})
    assert client.guardrails.get(id="x").data == mine
    transport.answer("getGuardrail", json={"data": mine})
    assert client.guardrails.get(id="x").data == mine
    transport.answer("getGuardrail", status=418, content="a teapot")
    with pytest.raises(errors.OpenRouterDefaultError, match="a teapot"):
        client.guardrails.get(id="x")
    transport.answer("getGuardrail", json={"wrong": 1})
    with pytest.raises(errors.ResponseValidationError):
        client.guardrails.get(id="x")
    transport.reset()
    assert client.guardrails.get(id="x").data == shown


def test_answers_one_after_the_other(
    side: Side, client: OpenRouter, transport: ExampleTransport
) -> None:
    answers = transport.answer("getGuardrail", status=404)
    answers.then(exception=httpx2.ConnectError("down")).then()
    with pytest.raises(errors.NotFoundResponseError):
        side.call(client, "get", id="x")
    with pytest.raises(httpx2.ConnectError, match="down"):
        side.call(client, "get", id="x")
    for _ in range(2):
        assert side.call(client, "get", id="x").data.id == GUARDRAIL_ID
    assert len(transport.requests) == 4


def test_a_failure_is_retried(transport: ExampleTransport) -> None:
    answers = transport.answer("getGuardrail", json={}, status=503)
    answers.then(exception=httpx2.ReadTimeout("slow")).then()
    policy = openrouter.utils.RetryConfig(
        "backoff", openrouter.utils.BackoffStrategy(1, 1, 1.0, 1_000), True
    )
    client = OpenRouter(api_key="test", client=transport.client(), retry_config=policy)
    assert client.guardrails.get(id="x").data.id == GUARDRAIL_ID
    assert len(transport.requests) == 3


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("getGuardrial", "did you mean 'getGuardrail'"),
        ("guardrail.get", "did you mean 'guardrails.get'"),
        ("", "no operation is called ''"),
    ],
)
def test_unknown_operation(transport: ExampleTransport, name: str, said: str) -> None:
    with pytest.raises(NoOperationError) as caught:
        transport.answer(name)
    assert said in str(caught.value)


def test_what_an_operation_does_not_have(transport: ExampleTransport) -> None:
    with pytest.raises(ValueError, match="status 418: it has 200, 401, 404, 500"):
        transport.answer("getGuardrail", status=418)
    with pytest.raises(ValueError, match="no example 'other': it has none with a name"):
        transport.answer("getGuardrail", example="other")
    with pytest.raises(ValueError, match="one of json and content"):
        transport.answer("getGuardrail", json={}, content=b"")
    with pytest.raises(ValueError, match="neither a status nor headers"):
        transport.answer("getGuardrail", exception=TimeoutError(), status=404)


def test_a_request_that_is_for_no_operation(transport: ExampleTransport) -> None:
    with transport.client() as http:
        with pytest.raises(NoOperationError) as caught:
            http.put("https://openrouter.ai/api/v1/guardrails/x")
        assert "PATCH /guardrails/{id} ('updateGuardrail')" in str(caught.value)
        with pytest.raises(NoOperationError, match="GET /guardrails"):
            http.get("https://openrouter.ai/api/v1/guardrail")
    assert transport.requests == []


@pytest.mark.parametrize("url", ["http://test", "http://test/any/where/"])
def test_any_server_will_do(transport: ExampleTransport, url: str) -> None:
    client = OpenRouter(api_key="x", server_url=url, client=transport.client())
    client.guardrails.list_key_assignments()
    client.guardrails.get(id="a/b?c")
    asked = [request.operation_id for request in transport.requests]
    assert asked == ["listKeyAssignments", "getGuardrail"]


def test_clients_of_httpx(transport: ExampleTransport) -> None:
    mounted: Any = transport  # it has httpx2's base classes, which httpx never asks for
    with httpx.Client(transport=mounted) as http:
        client = OpenRouter(api_key="test", client=http)
        assert client.guardrails.get(id="x").data.id == GUARDRAIL_ID

    async def main() -> None:
        async with httpx.AsyncClient(transport=mounted) as http:
            client = OpenRouter(api_key="test", async_client=http)
            found = await client.guardrails.get_async(id="x")
            assert found.data.id == GUARDRAIL_ID

    asyncio.run(main())


def test_no_event_loop_is_asked_for(client: OpenRouter) -> None:
    """Nothing waits for anything: any async library may run it, such as trio."""
    waiting = client.guardrails.get_async(id="x")
    with pytest.raises(StopIteration) as ended:
        waiting.send(None)
    assert ended.value.value.data.id == GUARDRAIL_ID


def test_it_costs_nothing_before_it_is_used() -> None:
    program = (
        "import sys, openrouter; openrouter.OpenRouter(api_key='x').guardrails; "
        "print([m for m in sys.modules if 'testing' in m or 'examples' in m])"
    )
    folder = str(Path(openrouter.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True
    )
    assert (done.stdout, done.stderr) == ("[]\n", "")
