# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The policy of retries, and the clock that they need."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

Strategy: TypeAlias = Literal["backoff", "none"]


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


class RetryConfig:
    """A retry policy.

    The policy of a client never repeats a request that the server may have processed.
    The policy of a call or of the API's description holds for every method, including
    POST.
    ``status_codes_override`` replaces the statuses 408, 429 and 5XX, of which 501 and
    505 are not repeated by default. A policy of a client that names 429 holds for this
    status of a POST as well, because the server has not processed it.
    ``max_attempts`` includes the first attempt; ``None`` is no limit.
    """

    def __init__(
        self,
        strategy: Strategy,
        backoff: BackoffStrategy,
        retry_connection_errors: bool,
        status_codes_override: Sequence[str] | None = None,
        max_attempts: int | None = None,
    ) -> None:
        if max_attempts is not None and max_attempts < 1:
            raise ValueError("max_attempts must be at least 1")
        self.strategy: Strategy = strategy
        self.backoff = backoff
        self.retry_connection_errors = retry_connection_errors
        self.status_codes_override = status_codes_override
        self.max_attempts = max_attempts


class Clock:
    """The clock of calls and their retries."""

    now: Callable[[], float] = staticmethod(time.monotonic)
    wall: Callable[[], float] = staticmethod(time.time)
    sleep: Callable[[float], None] = staticmethod(time.sleep)
    draw: Callable[[], float] = staticmethod(random.random)

    async def sleep_async(self, seconds: float) -> None:
        """Pause the task; works on asyncio and on trio."""
        import anyio

        await anyio.sleep(seconds)
