"""How long a call may take: each phase of a request, and everything together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from ..errors import TotalTimeoutError

if TYPE_CHECKING:
    from .http import AsyncHttpClient, HttpClient
    from .retries import Clock


PHASES: tuple[str, ...] = ("connect", "read", "write", "pool")


class Timeouts(NamedTuple):
    """Limits in milliseconds; what is ``None`` keeps its default.

    ``connect_ms`` is for making a connection and ``pool_ms`` for waiting for a free
    one. ``write_ms`` and ``read_ms`` are for the next piece of a request to leave and
    of a response to come. ``total_ms`` is for the whole call: all attempts, the pauses
    between them and the answer, but not for what is read while it comes.
    """

    connect_ms: int | None = None
    read_ms: int | None = None
    write_ms: int | None = None
    pool_ms: int | None = None
    total_ms: int | None = None


Timeout: TypeAlias = int | Timeouts
"""Milliseconds for each phase of a request, or one limit for each of them."""


class Budget:
    """How much time a call has: its limits, and when it is over, by its clock."""

    __slots__ = ("_clock", "end", "limits")

    def __init__(self, limits: Timeouts | None, clock: Clock) -> None:
        self.limits = limits
        self._clock = clock
        total = None if limits is None else limits.total_ms
        self.end = None if total is None else clock.now() + total / 1000

    def remaining(self) -> float | None:
        """Seconds until the end, if there is one.

        :raises TotalTimeoutError: after it.
        """
        if self.end is None:
            return None
        remaining = self.end - self._clock.now()
        if remaining <= 0:
            raise self.error()
        return remaining

    def error(self) -> TotalTimeoutError:
        """The error for a call that has reached its end."""
        total = None if self.limits is None else self.limits.total_ms
        return TotalTimeoutError(f"the call took longer than {total} ms")


def combined(*given: Timeout | None) -> Timeouts | None:
    """The limits of several sources, of which the first counts most."""
    known = [_limits(timeout) for timeout in given if timeout is not None]
    if len(known) < 2:
        return known[0] if known else None
    columns = zip(*known, strict=True)
    return Timeouts(*(next((v for v in c if v is not None), None) for c in columns))


def phases(
    limits: Timeouts, http: HttpClient | AsyncHttpClient, remaining: float | None
) -> Any:  # what ``build_request`` takes as its timeout
    """Connect, read, write and pool in seconds; none is longer than what remains."""
    own = getattr(http, "timeout", None)
    return tuple(
        shortest(getattr(own, name, None) if limit is None else limit / 1000, remaining)
        for name, limit in zip(PHASES, limits, strict=False)
    )


def _limits(timeout: Timeout) -> Timeouts:
    return timeout if isinstance(timeout, Timeouts) else Timeouts(*[timeout] * 4)


def shortest(seconds: float | None, remaining: float | None) -> float | None:
    """The smaller one; ``None`` is no limit."""
    if seconds is None or remaining is None:
        return remaining if seconds is None else seconds
    return min(seconds, remaining)
