"""When a request is sent again, counted where it arrives."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import httpx2
import pytest

from helpers.guardrails.facts import GUARDRAIL_ID
from helpers.guardrails.server import Fault, GuardrailsServer
from helpers.guardrails.sides import Connect, Side
from openrouter import OpenRouter, errors, types
from openrouter.utils import BackoffStrategy, RetryConfig

# Waits: not for ``make quick``.
pytestmark = pytest.mark.slow

AT_ONCE = {"Retry-After": "0"}


def policy(
    *, connection_errors: bool = True, budget: int = 5_000, **options: Any
) -> RetryConfig:
    """A policy that hardly waits."""
    backoff = BackoffStrategy(1, 5, 1.5, budget)
    return RetryConfig("backoff", backoff, connection_errors, **options)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_safe_method_is_sent_again(
    client: OpenRouter, server: GuardrailsServer, side: Side, status: int
) -> None:
    server.fail_next(Fault(status=status, headers=AT_ONCE), times=2)
    assert side.call(client, "list").result.total_count == 0
    assert len(server.requests) == 3


@pytest.mark.parametrize("status", [400, 401, 404, 409, 422])
def test_other_errors_are_final(
    client: OpenRouter, server: GuardrailsServer, side: Side, status: int
) -> None:
    server.fail_next(Fault(status=status, headers=AT_ONCE))
    with pytest.raises(errors.OpenRouterError):
        side.call(client, "list")
    assert len(server.requests) == 1


@pytest.mark.parametrize("fault", [Fault(cut=True), Fault(reset=True)])
def test_a_safe_method_is_sent_again_after_a_lost_answer(
    connect: Connect, server: GuardrailsServer, side: Side, fault: Fault
) -> None:
    client = connect(retry_config=policy())
    server.add_guardrail(GUARDRAIL_ID)
    server.fail_next(fault)
    assert side.call(client, "get", id=GUARDRAIL_ID).data.id == GUARDRAIL_ID
    assert len(server.requests) == 2


@pytest.mark.parametrize("fault", [Fault(cut=True), Fault(reset=True)])
@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("create", {"name": "x"}),
        ("update", {"id": GUARDRAIL_ID, "name": "x"}),
        ("bulk_assign_keys", {"id": GUARDRAIL_ID, "key_hashes": ["k"]}),
    ],
)
def test_an_unsafe_method_arrives_once(
    client: OpenRouter,
    server: GuardrailsServer,
    side: Side,
    method: str,
    arguments: dict[str, Any],
    fault: Fault,
) -> None:
    server.add_guardrail(GUARDRAIL_ID)
    server.fail_next(fault)
    with pytest.raises(httpx2.TransportError):
        side.call(client, method, **arguments)
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [408, 500, 502, 503])
def test_an_unsafe_method_is_not_repeated_after_an_error(
    client: OpenRouter, server: GuardrailsServer, side: Side, status: int
) -> None:
    server.fail_next(Fault(status=status))
    with pytest.raises(errors.OpenRouterError):
        side.call(client, "create", name="x")
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [429, 503])
def test_an_unsafe_method_is_repeated_when_the_server_asks_for_it(
    client: OpenRouter, server: GuardrailsServer, side: Side, status: int
) -> None:
    server.fail_next(Fault(status=status, headers=AT_ONCE))
    assert side.call(client, "create", name="x").data.name == "x"
    assert [request.body for request in server.requests] == [b'{"name":"x"}'] * 2


def test_a_policy_of_the_caller_holds_for_unsafe_methods(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.fail_next(Fault(status=502))
    server.fail_next(Fault(cut=True))
    side.call(client, "create", name="x", retries=policy())
    assert len(server.requests) == 3


def test_a_policy_without_connection_errors(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.fail_next(Fault(cut=True))
    with pytest.raises(httpx2.RemoteProtocolError):
        side.call(client, "list", retries=policy(connection_errors=False))
    assert len(server.requests) == 1


def test_a_policy_with_statuses_of_its_own(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.fail_next(Fault(status=409))
    retries = policy(status_codes_override=["409"])
    assert side.call(client, "list", retries=retries).result.total_count == 0
    assert len(server.requests) == 2


@pytest.mark.parametrize("fault", [Fault(status=500), Fault(reset=True)])
def test_the_policy_of_a_client_repeats_no_unsafe_method(
    connect: Connect, server: GuardrailsServer, side: Side, fault: Fault
) -> None:
    client = connect(retry_config=policy())
    server.fail_next(fault)
    with pytest.raises((errors.OpenRouterError, httpx2.HTTPError)):
        side.call(client, "create", name="x")
    assert len(server.requests) == 1
    # One that is meant for this very call does.
    server.fail_next(fault)
    side.call(client, "create", name="x", retries=policy())
    assert len(server.requests) == 3


def test_none_turns_retries_off(
    connect: Connect, server: GuardrailsServer, side: Side
) -> None:
    server.fail_next(Fault(status=503, headers=AT_ONCE), times=2)
    with pytest.raises(errors.OpenRouterDefaultError):
        side.call(connect(retry_config=policy()), "list", retries=None)
    with pytest.raises(errors.OpenRouterDefaultError):
        side.call(connect(retry_config=None), "list")
    assert len(server.requests) == 2


def test_the_call_wins_over_the_client(
    connect: Connect, server: GuardrailsServer, side: Side
) -> None:
    client = connect(retry_config=None)
    server.fail_next(Fault(status=503))
    side.call(client, "list", retries=policy())
    assert len(server.requests) == 2
    server.fail_next(Fault(status=503))
    with pytest.raises(errors.OpenRouterDefaultError):
        side.call(client, "list", retries=types.UNSET)
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    ("headers", "shortest"),
    [({"retry-after-ms": "150"}, 0.15), ({"Retry-After": "0.2"}, 0.2)],
)
def test_the_server_decides_how_long_to_wait(
    client: OpenRouter,
    server: GuardrailsServer,
    side: Side,
    headers: dict[str, str],
    shortest: float,
) -> None:
    server.fail_next(Fault(status=429, headers=headers))
    start = time.monotonic()
    side.call(client, "list", retries=policy())
    assert time.monotonic() - start >= shortest


def test_a_date_that_has_passed_means_at_once(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    past = format_datetime(datetime(2020, 1, 1, tzinfo=UTC), usegmt=True)
    server.fail_next(Fault(status=503, headers={"Retry-After": past}))
    assert side.call(client, "list").result.total_count == 0


@pytest.mark.parametrize(
    "wait", ["3600", format_datetime(datetime(2999, 1, 1, tzinfo=UTC), usegmt=True)]
)
def test_a_wait_beyond_the_budget_is_not_begun(
    client: OpenRouter, server: GuardrailsServer, side: Side, wait: str
) -> None:
    server.fail_next(Fault(status=503, headers={"Retry-After": wait}))
    start = time.monotonic()
    with pytest.raises(errors.OpenRouterDefaultError) as caught:
        side.call(client, "list")
    assert time.monotonic() - start < 60
    assert caught.value.status_code == 503
    assert len(server.requests) == 1


def test_the_budget_ends_all_attempts(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    server.fail_next(Fault(status=500), times=10_000)
    with pytest.raises(errors.InternalServerResponseError):
        side.call(client, "list", retries=policy(budget=100))
    assert 2 <= len(server.requests) < 10_000


def test_the_server_may_ask_for_another_attempt(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    told = {"x-should-retry": "true", **AT_ONCE}
    server.fail_next(Fault(status=409, headers=told))
    assert side.call(client, "list").result.total_count == 0
    assert len(server.requests) == 2


def test_the_server_may_ask_for_no_other_attempt(
    client: OpenRouter, server: GuardrailsServer, side: Side
) -> None:
    told = {"x-should-retry": "false", **AT_ONCE}
    server.fail_next(Fault(status=503, headers=told))
    with pytest.raises(errors.OpenRouterDefaultError):
        side.call(client, "list")
    assert len(server.requests) == 1
