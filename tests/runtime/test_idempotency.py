"""Idempotency keys, by which a server recognises repeated requests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from helpers.loopback import SIDES, Answer, Arrived, serving
from runtime.call import Header, Options
from runtime.errors import ResponseError
from runtime.transport.retries import BackoffStrategy, Clock, RetryConfig

NAME = "X-Key"


class Quick(Clock):
    """Pauses take no time."""

    def __init__(self) -> None:
        self.sleep = lambda seconds: None

    async def sleep_async(self, seconds: float) -> None:
        return


@pytest.fixture(params=SIDES, ids=lambda side: side.__name__)
def side(request: pytest.FixtureRequest) -> Any:
    return request.param


def failing(times: int) -> Callable[[Arrived], Answer]:
    """A server that fails for some requests."""
    left = [times]

    def answer(request: Arrived) -> Answer:
        left[0] -= 1
        return Answer(502 if left[0] >= 0 else 200, {})

    return answer


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_all_attempts_of_a_call_have_one_key(side: Any, method: str) -> None:
    with (
        serving(failing(2)) as server,
        side(server, clock=Quick(), idempotency_header=NAME) as send,
    ):
        assert send(method=method) == {}
        assert send(method=method) == {}
        first, second, third, other = [r.headers["x-key"] for r in server.arrived]
    assert first == second == third
    assert len(first) == 36
    assert other != first


def test_safe_methods_need_no_key(side: Any) -> None:
    with serving() as server, side(server, idempotency_header=NAME) as send:
        send(method="GET")
        send(method="PUT")
        assert not any("x-key" in request.headers for request in server.arrived)


def test_a_key_of_the_callers_counts(side: Any) -> None:
    with (
        serving(failing(1)) as server,
        side(server, clock=Quick(), idempotency_header=NAME) as send,
    ):
        send(method="POST", options=Options(http_headers={"x-key": "mine"}))
        declared = [Header("X-KEY", "declared", str)]
        send(method="POST", parameters=declared)
        keys = [request.headers["x-key"] for request in server.arrived]
    assert keys == ["mine", "mine", "declared"]


def test_without_a_key_a_post_is_sent_once(side: Any) -> None:
    with serving(failing(1)) as server, side(server, clock=Quick()) as send:
        with pytest.raises(ResponseError):
            send(method="POST")
        assert len(server.arrived) == 1


def test_retries_that_are_off_stay_off(side: Any) -> None:
    with (
        serving(failing(1)) as server,
        side(server, idempotency_header=NAME, retries=None) as send,
    ):
        with pytest.raises(ResponseError):
            send(method="POST")
        assert len(server.arrived) == 1


def test_a_policy_of_the_callers_repeats_a_post(side: Any) -> None:
    policy = RetryConfig("backoff", BackoffStrategy(1, 1, 1.0, 10_000), True)
    with serving(failing(1)) as server, side(server) as send:
        send(method="POST", options=Options(retries=policy))
        assert len(server.arrived) == 2
