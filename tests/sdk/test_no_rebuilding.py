"""Calls build nothing of pydantic's once the first of their kind has."""

from __future__ import annotations

import gc
from typing import NamedTuple

import pytest
from pydantic import TypeAdapter
from pydantic_core import SchemaSerializer, SchemaValidator

from helpers.guardrails.server import GuardrailsServer
from helpers.guardrails.sides import Side
from openrouter import OpenRouter, errors
from openrouter._runtime.validation.adapters import adapter

# Starts processes: not for ``make quick``.
pytestmark = pytest.mark.slow


class Built(NamedTuple):
    """Everything in the process that is expensive to build."""

    classes: int
    adapters: int
    validators: int
    serializers: int
    cached: int


def built() -> Built:
    gc.collect()
    found = gc.get_objects()
    return Built(
        sum(isinstance(item, type) for item in found),
        sum(isinstance(item, TypeAdapter) for item in found),
        sum(isinstance(item, SchemaValidator) for item in found),
        sum(isinstance(item, SchemaSerializer) for item in found),
        adapter.cache_info().currsize,
    )


def use(side: Side, client: OpenRouter) -> None:
    made = side.call(
        client,
        "create",
        name="Team",
        allowed_models=["a/b"],
        content_filters=[{"action": "block", "pattern": "x"}],
        limit_usd=5,
        reset_interval="daily",
    ).data
    side.call(client, "get", id=made.id)
    side.call(client, "update", id=made.id, description="words", limit_usd=None)
    assert side.items(side.call(client, "list", limit=2))
    side.call(client, "delete", id=made.id)
    with pytest.raises(errors.NotFoundResponseError):
        side.call(client, "get", id=made.id)


def test_nothing_is_built_twice(
    side: Side, client: OpenRouter, server: GuardrailsServer
) -> None:
    server.seed_guardrails(3)
    use(side, client)
    before = built()
    for _ in range(20):
        use(side, client)
    assert built() == before
