"""When a request is sent again, and how long to wait before."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

Strategy: TypeAlias = Literal["backoff", "none"]

# A request of these methods changes nothing when it arrives twice (RFC 9110, 9.2.2;
# the method QUERY).
IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY"})
_TRANSIENT = ("408", "429", "5XX")
# With Retry-After, these say that the server has not acted (RFC 9110, 10.2.3).
_REFUSED = frozenset({429, 503})


class BackoffStrategy:
    """Growing pauses between attempts; times in milliseconds.

    The pause before the retry ``n``, counted from 0, is drawn between 0 and
    ``initial_interval * exponent ** n``, at most ``max_interval``. No attempt begins
    later than ``max_elapsed_time`` after the call. With ``jitter_ms``, the pause is the
    full interval plus up to that much.
    """

    def __init__(
        self,
        initial_interval: int,
        max_interval: int,
        exponent: float,
        max_elapsed_time: int,
        jitter_ms: int | None = None,
    ) -> None:
        if jitter_ms is not None and jitter_ms < 0:
            raise ValueError("jitter_ms must not be negative")
        self.initial_interval = initial_interval
        self.max_interval = max_interval
        self.exponent = exponent
        self.max_elapsed_time = max_elapsed_time
        self.jitter_ms = jitter_ms

    def pause(self, attempt: int, draw: float) -> float:
        """Seconds before the attempt after number ``attempt`` (from 0)."""
        try:
            longest = self.initial_interval * self.exponent**attempt
        except OverflowError:
            longest = self.max_interval
        interval = min(longest, self.max_interval)
        if self.jitter_ms is None:
            return interval * draw / 1000
        return (interval + self.jitter_ms * draw) / 1000


class RetryConfig:
    """A retry policy.

    That of a client never repeats what the server may have done already. Given to a
    call or by the API's description, it holds for every method, POST included.
    ``status_codes_override`` replaces the statuses 408, 429 and 5XX.
    """

    def __init__(
        self,
        strategy: Strategy,
        backoff: BackoffStrategy,
        retry_connection_errors: bool,
        status_codes_override: Sequence[str] | None = None,
    ) -> None:
        self.strategy: Strategy = strategy
        self.backoff = backoff
        self.retry_connection_errors = retry_connection_errors
        self.status_codes_override = status_codes_override


class Clock:
    """Time, as far as retries need it."""

    now: Callable[[], float] = staticmethod(time.monotonic)
    wall: Callable[[], float] = staticmethod(time.time)
    sleep: Callable[[float], None] = staticmethod(time.sleep)
    draw: Callable[[], float] = staticmethod(random.random)

    async def sleep_async(self, seconds: float) -> None:
        """Pause the task; works on asyncio and on trio."""
        import anyio

        await anyio.sleep(seconds)


DEFAULT = RetryConfig("backoff", BackoffStrategy(500, 8_000, 2.0, 60_000), True)


class Attempts:
    """The attempts of one call.

    What the server may have done already is not repeated, unless the request is
    ``repeatable``: because of its method, or because somebody says so. No pause goes
    beyond the ``deadline``, by the clock.
    """

    def __init__(
        self,
        method: str,
        policy: RetryConfig,
        clock: Clock,
        start: float | None = None,
        *,
        repeatable: bool = False,
        deadline: float | None = None,
    ) -> None:
        self.number = 0
        self._policy = policy
        self.is_repeatable = repeatable or method in IDEMPOTENT
        self._clock = clock
        start = clock.now() if start is None else start
        budget = start + self._policy.backoff.max_elapsed_time / 1000
        self._end = budget if deadline is None else min(budget, deadline)

    def after_response(
        self, status: int, headers: Mapping[str, str], *, has_acted: bool = False
    ) -> float | None:
        """Seconds to wait before the next attempt; ``None`` to accept the response.

        With ``has_acted``, it is not that of a server which has refused to act.
        """
        if has_acted and not self.is_repeatable:
            return None
        if status < 400 or not self._wants(status, headers):
            return None
        return self._within_budget(retry_after(headers, self._clock.wall()))

    def after_failure(self, *, before_sending: bool) -> float | None:
        """The same after a transport error; ``before_sending``: nothing arrived."""
        if not self._policy.retry_connection_errors:
            return None
        if not (before_sending or self.is_repeatable):
            return None
        return self._within_budget(None)

    def _wants(self, status: int, headers: Mapping[str, str]) -> bool:
        told = headers.get("x-should-retry", "").lower()
        if told in ("true", "false"):
            return told == "true"
        if not self.is_repeatable:
            return status in _REFUSED and "retry-after" in headers
        codes = self._policy.status_codes_override or _TRANSIENT
        return any(matches(status, code) for code in codes)

    def _within_budget(self, told: float | None) -> float | None:
        if self._policy.strategy != "backoff":
            return None
        backoff = self._policy.backoff
        pause = backoff.pause(self.number, self._clock.draw()) if told is None else told
        if self._clock.now() + pause > self._end:
            return None
        self.number += 1
        return pause


def matches(status: int, code: str) -> bool:
    """Whether ``status`` is ``code``, which may be a range such as ``5XX``."""
    return code == str(status) or (
        code[1:].upper() == "XX" and code[0] == str(status)[0]
    )


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds that the server asks to wait (RFC 9110, 10.2.3; ``retry-after-ms``)."""
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    written = headers.get("retry-after")
    seconds = _number(written)
    if written is None or seconds is not None:
        return seconds
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(written)
    except (ValueError, OverflowError):  # the latter for an absurd year or zone
        return None
    # A date without a zone is GMT, as HTTP's dates are (RFC 9110, 5.6.7).
    aware = date if date.tzinfo else date.replace(tzinfo=UTC)
    return max(0.0, aware.timestamp() - now)


def _number(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if 0 <= value < float("inf") else None
