"""How long a call may take: each phase of a request, and everything together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from .http import AsyncHttpClient, HttpClient


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
    names = ("connect", "read", "write", "pool")
    return tuple(
        _shortest(
            getattr(own, name, None) if limit is None else limit / 1000, remaining
        )
        for name, limit in zip(names, limits, strict=False)
    )


def _limits(timeout: Timeout) -> Timeouts:
    return timeout if isinstance(timeout, Timeouts) else Timeouts(*[timeout] * 4)


def _shortest(seconds: float | None, remaining: float | None) -> float | None:
    if seconds is None or remaining is None:
        return remaining if seconds is None else seconds
    return min(seconds, remaining)
