"""Retries, with a clock that stands still."""

from __future__ import annotations

import pytest

from runtime.exchange.attempts import DEFAULT, Attempts, matches, pause_of, retry_after
from runtime.transport.retries import BackoffStrategy, Clock, RetryConfig

NOW = 1_700_000_000.0


class Still(Clock):
    """A clock that tests advance."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.now = lambda: self.seconds
        self.wall = lambda: NOW
        self.draw = lambda: 1.0


def policy(codes: list[str] | None = None, most: int | None = None) -> RetryConfig:
    backoff = BackoffStrategy(500, 8_000, 2.0, 60_000)
    return RetryConfig("backoff", backoff, True, codes, most)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (200, False),
        (400, False),
        (404, False),
        (408, True),
        (429, True),
        (500, True),
        (501, False),
        (505, False),
    ],
)
def test_safe_methods(status: int, expected: bool) -> None:
    attempts = Attempts("GET", DEFAULT, Still())
    assert (attempts.after_response(status, {}) is not None) == expected


@pytest.mark.parametrize("method", ["POST", "PATCH"])
@pytest.mark.parametrize(
    ("status", "headers", "expected"),
    [
        (500, {}, False),
        (503, {}, False),
        (503, {"retry-after": "1"}, True),
        (429, {"retry-after": "1"}, True),
        (502, {"retry-after": "1"}, False),
    ],
)
def test_unsafe_methods(
    method: str, status: int, headers: dict[str, str], expected: bool
) -> None:
    attempts = Attempts(method, DEFAULT, Still())
    assert (attempts.after_response(status, headers) is not None) == expected


def test_a_policy_may_have_other_statuses() -> None:
    attempts = Attempts("POST", policy(["5XX"]), Still(), repeatable=True)
    assert attempts.after_response(500, {}) is not None
    assert attempts.after_response(429, {}) is None


@pytest.mark.parametrize("status", [501, 505])
def test_a_policy_may_have_any_status(status: int) -> None:
    attempts = Attempts("GET", policy(["5XX"]), Still())
    assert attempts.after_response(status, {}) is not None


@pytest.mark.parametrize(
    ("codes", "status", "expected"),
    [
        (["429"], 429, True),
        (["5XX", "429"], 429, True),
        (["4XX"], 429, False),
        (["503", "429"], 503, False),
        (None, 429, False),
    ],
)
def test_a_policy_that_names_429_holds_for_unsafe_methods(
    codes: list[str] | None, status: int, expected: bool
) -> None:
    attempts = Attempts("POST", policy(codes), Still())
    assert (attempts.after_response(status, {}) is not None) == expected


@pytest.mark.parametrize(
    ("most", "retries"), [(None, 6), (1, 0), (2, 1), (4, 3), (7, 6)]
)
def test_the_number_of_attempts_has_a_limit(most: int | None, retries: int) -> None:
    attempts = Attempts("GET", policy(most=most), Still())
    pauses = [attempts.after_response(500, {}) for _ in range(6)]
    assert len([pause for pause in pauses if pause is not None]) == retries


def test_the_default_has_four_attempts_in_half_a_minute() -> None:
    attempts = Attempts("GET", DEFAULT, Still())
    pauses = [attempts.after_response(500, {}) for _ in range(4)]
    assert pauses == [0.5, 1.0, 2.0, None]
    late = Attempts("GET", DEFAULT, Still())
    assert late.after_response(500, {"retry-after": "29"}) == 29
    assert late.after_response(500, {"retry-after": "31"}) is None


def test_there_is_at_least_one_attempt() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        policy(most=0)


def test_failures() -> None:
    assert Attempts("POST", DEFAULT, Still()).after_failure(before_sending=True) == 0.5
    assert (
        Attempts("POST", DEFAULT, Still()).after_failure(before_sending=False) is None
    )
    assert Attempts("PUT", DEFAULT, Still()).after_failure(before_sending=False) == 0.5


def test_connection_errors_can_be_left_alone() -> None:
    config = RetryConfig("backoff", BackoffStrategy(1, 1, 1.0, 1000), False)
    assert Attempts("GET", config, Still()).after_failure(before_sending=True) is None


def test_pauses_grow_to_their_limit() -> None:
    attempts = Attempts("GET", policy(), Still())
    pauses = [attempts.after_response(500, {}) for _ in range(6)]
    assert pauses == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0]
    assert attempts.number == 6


def test_jitter() -> None:
    assert pause_of(BackoffStrategy(500, 8_000, 2.0, 1), 0, 0.5) == 0.25
    assert pause_of(BackoffStrategy(500, 8_000, 2.0, 1, 100), 0, 0.5) == 0.55
    with pytest.raises(ValueError, match="negative"):
        BackoffStrategy(500, 8_000, 2.0, 1, -1)


def test_no_pause_goes_beyond_the_budget() -> None:
    clock = Still()
    attempts = Attempts("GET", policy(), clock)
    clock.seconds = 59.6
    assert attempts.after_response(500, {}) is None
    assert attempts.after_response(500, {"retry-after": "0.3"}) == 0.3
    assert attempts.after_response(500, {"retry-after": "1"}) is None


def test_the_server_may_say_so() -> None:
    attempts = Attempts("POST", DEFAULT, Still())
    assert attempts.after_response(409, {"x-should-retry": "true"}) is not None
    assert attempts.after_response(503, {"x-should-retry": "false"}) is None


def test_a_policy_of_none() -> None:
    config = RetryConfig("none", BackoffStrategy(0, 0, 1.0, 0), True)
    assert Attempts("GET", config, Still()).after_response(500, {}) is None


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, None),
        ({"retry-after": "2"}, 2.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": "Tue, 14 Nov 2023 22:13:25 GMT"}, 5.0),
        ({"retry-after": "Tue, 14 Nov 2023 22:13:15 GMT"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "Mon, 01 Jan 99999999999999999999 00:00:00 GMT"}, None),
        ({"retry-after": "Mon, 01 Jan 2030 00:00:00 +99999999999999"}, None),
        ({"retry-after": "Mon, 01 Jan 0001 00:00:00 +2359"}, 0.0),
        ({"retry-after": "Fri, 31 Dec 9999 00:00:00 GMT"}, 251_702_214_400.0),
        ({"retry-after": "Fri, 31 Dec 9999 23:59:59 -2359"}, 251_702_387_139.0),
    ],
)
def test_retry_after(headers: dict[str, str], expected: float | None) -> None:
    assert retry_after(headers, NOW) == expected


def test_ranges() -> None:
    assert matches(503, "5XX")
    assert matches(503, "5xx")
    assert matches(503, "503")
    assert not matches(403, "5XX")
    assert not matches(503, "502")
