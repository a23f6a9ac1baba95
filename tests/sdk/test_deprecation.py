"""Deprecated arguments work, and warn at the caller's line."""

from __future__ import annotations

import asyncio
import linecache
import warnings
from collections.abc import Iterable
from typing import Any

import pytest

from helpers.guardrails.server import GuardrailsServer
from openrouter import OpenRouter


def lines(caught: Iterable[warnings.WarningMessage]) -> list[str]:
    """The source lines that warnings point at."""
    return [linecache.getline(w.filename, w.lineno).strip() for w in caught]


def test_a_warning_at_the_line_of_the_call(
    client: OpenRouter, server: GuardrailsServer
) -> None:
    with pytest.warns(DeprecationWarning, match="enforce_zdr") as caught:
        client.guardrails.create(name="x", enforce_zdr=True)
    assert lines(caught) == ['client.guardrails.create(name="x", enforce_zdr=True)']
    assert "enforce_zdr_anthropic" in str(caught[0].message)
    assert server.last.json == {"name": "x", "enforce_zdr": True}


def test_a_warning_at_the_line_of_the_await(
    client: OpenRouter, server: GuardrailsServer, runner: asyncio.Runner
) -> None:
    server.add_guardrail("one")

    async def main() -> None:
        await client.guardrails.update_async(id="one", enforce_zdr=None)

    with pytest.warns(DeprecationWarning, match="enforce_zdr") as caught:
        runner.run(main())
    awaited = 'await client.guardrails.update_async(id="one", enforce_zdr=None)'
    assert lines(caught) == [awaited]
    assert server.last.json == {"enforce_zdr": None}


def test_no_warning_without_the_argument(
    client: OpenRouter, server: GuardrailsServer, runner: asyncio.Runner
) -> None:
    settings: dict[str, Any] = {"enforce_zdr_openai": True, "description": None}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        created = client.guardrails.create(name="x", **settings)
        runner.run(client.guardrails.create_async(name="x", **settings))
        client.guardrails.get(id=created.data.id)
