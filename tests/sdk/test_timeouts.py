"""A server that keeps silent."""

from __future__ import annotations

import time

import httpx2
import pytest

from helpers.guardrails.server import Fault, GuardrailsServer
from helpers.guardrails.sides import Connect, Side
from openrouter import OpenRouter

SILENT = Fault(delay=30)


def test_the_timeout_of_a_call(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.fail_next(SILENT)
    start = time.monotonic()
    with pytest.raises(httpx2.ReadTimeout):
        side.call(client, "list", timeout_ms=200, retries=None)
    assert 0.2 <= time.monotonic() - start < SILENT.delay


def test_the_timeout_of_the_client(
    connect: Connect, server: GuardrailsServer, side: Side
) -> None:
    server.fail_next(SILENT)
    with pytest.raises(httpx2.ReadTimeout):
        side.call(connect(timeout_ms=200), "list", retries=None)


def test_the_call_wins_over_the_client(
    connect: Connect, server: GuardrailsServer, side: Side
) -> None:
    server.fail_next(Fault(delay=0.3))
    client = connect(timeout_ms=50)
    page = side.call(client, "list", timeout_ms=10_000, retries=None)
    assert page.result.total_count == 0


def test_a_slow_answer_is_waited_for(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.fail_next(Fault(delay=0.5))
    assert side.call(client, "create", name="x").data.name == "x"
    assert len(server.requests) == 1


def test_an_unsafe_method_arrives_once_at_a_silent_server(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.fail_next(SILENT, times=5)
    with pytest.raises(httpx2.ReadTimeout):
        side.call(client, "create", name="x", timeout_ms=200)
    time.sleep(0.2)
    assert len(server.requests) == 1
