"""Answers that break their schema: errors, or what fits of them."""

from __future__ import annotations

import asyncio
import json

import pytest

from helpers.guardrails.facts import GUARDRAIL_ID
from helpers.guardrails.server import Fault, GuardrailsServer
from helpers.guardrails.sides import Connect, Side
from openrouter import OpenRouter, components, errors

BROKEN = {
    "limit_usd": "much",
    "reset_interval": 5,
    "name": None,
    "content_filters": [{"action": "block", "pattern": 7}, "none", {"pattern": "b"}],
}


@pytest.fixture
def lenient(connect: Connect) -> OpenRouter:
    return connect(validation="lenient")


@pytest.fixture(autouse=True)
def broken(server: GuardrailsServer) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    answer = {"id": GUARDRAIL_ID, "created_at": "2025-08-24T10:30:00Z", **BROKEN}
    server.fail_next(Fault(body=json.dumps({"data": answer}).encode()))


def test_strict_is_the_default(client: OpenRouter, side: Side) -> None:
    with pytest.raises(
        errors.ResponseValidationError,
        match="at /data/name: Input should be a valid string",
    ):
        side.call(client, "get", id=GUARDRAIL_ID)


def test_what_fits_is_typed_and_the_rest_is_kept(
    lenient: OpenRouter, side: Side
) -> None:
    result = side.call(lenient, "get", id=GUARDRAIL_ID)
    assert isinstance(result, components.GetGuardrailResponse)
    assert isinstance(result.data, components.Guardrail)
    assert result.data.id == GUARDRAIL_ID
    assert result.data.created_at
    assert result.data.limit_usd == "much"
    first, second, third = result.data.content_filters or []
    assert isinstance(first, components.ContentFilterEntry)
    assert (first.action, first.pattern) == ("block", 7)
    assert second == "none"
    assert (third.pattern, third.action) == ("b", None)
    dumped = result.model_dump(by_alias=True, exclude_unset=True, warnings=False)
    assert dumped["data"]["content_filters"] == BROKEN["content_filters"]


def test_deviations_are_listed(lenient: OpenRouter) -> None:
    answer = lenient.with_response(lenient.guardrails.get, id=GUARDRAIL_ID)
    found = {deviation.pointer: deviation.value for deviation in answer.deviations}
    assert found == {
        "/data/limit_usd": "much",
        "/data/reset_interval": 5,
        "/data/name": None,
        "/data/workspace_id": None,
        "/data/content_filters/0/pattern": 7,
        "/data/content_filters/1": "none",
        "/data/content_filters/2/action": None,
    }
    problems = {deviation.pointer: deviation.problem for deviation in answer.deviations}
    assert problems["/data/content_filters/2/action"] == "Field required"
    assert "valid string" in problems["/data/name"]


def test_for_one_call(client: OpenRouter, runner: asyncio.Runner) -> None:
    other = client.with_options(validation="lenient")
    answer = runner.run(
        other.with_response(other.guardrails.get_async, id=GUARDRAIL_ID)
    )
    assert len(answer.deviations) == 7


def test_what_is_no_json_stays_an_error(
    lenient: OpenRouter, server: GuardrailsServer
) -> None:
    lenient.guardrails.get(id=GUARDRAIL_ID)
    server.fail_next(Fault(body=b"{"))
    with pytest.raises(errors.ResponseValidationError):
        lenient.guardrails.get(id=GUARDRAIL_ID)
