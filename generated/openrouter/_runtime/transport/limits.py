# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""How the timeouts of a call limit its requests."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from ..errors import TotalTimeoutError
from .network import Limit, obey_limits
from .timeouts import Timeouts

if TYPE_CHECKING:
    from ..aliases import Foreign, Keywords
    from ..http_types import AsyncHttpClient, HttpClient, Request, Response
    from .retries import Clock
    from .timeouts import Timeout

PHASES: tuple[str, ...] = ("connect", "read", "write", "pool")
_LIBRARIES = ("httpx2", "httpx")
# Events of the HTTP library that have a new connection.
_CONNECTED = ("connect_tcp.complete", "unix_socket.complete", "start_tls.complete")


class Deadline:
    """The end of a call whose ``limits`` have a total."""

    __slots__ = ("_clock", "end", "limits")

    def __init__(self, limits: Timeouts, total_ms: int, clock: Clock) -> None:
        self.limits = limits
        self.end = clock.now() + total_ms / 1000
        self._clock = clock

    def remaining(self) -> float:
        """Seconds until the end.

        :raises TotalTimeoutError: after the end.
        """
        remaining = self.left()
        if remaining <= 0:
            raise self.error()
        return remaining

    def left(self) -> float:
        """Seconds until the end; not positive after it."""
        return self.end - self._clock.now()

    def error(self) -> TotalTimeoutError:
        """The error for a call that has reached its end."""
        return TotalTimeoutError(f"the call took longer than {self.limits.total_ms} ms")


def deadline_of(limits: Timeouts, clock: Clock) -> Deadline | None:
    """The end of a call that begins now."""
    total = limits.total_ms
    return None if total is None else Deadline(limits, total, clock)


def combined(*given: Timeout | None) -> Timeouts:
    """The limits of several sources, at least one; earlier sources win."""
    known = [_limits(timeout) for timeout in given if timeout is not None]
    if len(known) == 1:
        return known[0]
    columns = zip(*known, strict=True)
    return Timeouts(*(next((v for v in c if v is not None), None) for c in columns))


def phases(
    limits: Timeouts, http: HttpClient | AsyncHttpClient, remaining: float | None
) -> tuple[float | None, ...]:
    """Connect, read, write and pool in seconds, at most the remaining time."""
    own = getattr(http, "timeout", None)
    return tuple(
        _shortest(
            getattr(own, name, None) if limit is None else limit / 1000, remaining
        )
        for name, limit in zip(PHASES, limits, strict=False)
    )


def _limits(timeout: Timeout) -> Timeouts:
    return timeout if isinstance(timeout, Timeouts) else Timeouts(*[timeout] * 4)


def _shortest(seconds: float | None, remaining: float | None) -> float | None:
    """The smaller number; ``None`` is no limit."""
    if seconds is None or remaining is None:
        return remaining if seconds is None else seconds
    return min(seconds, remaining)


def with_deadline(request: Request, http: HttpClient, deadline: Deadline) -> Request:
    """The request; none of its phases may take longer than the call has left.

    A redirect has the same limits: it shares the request's extensions. A limit that is
    set when the request is made would only be right for its first phase.
    """
    extensions = request.extensions
    if "timeout" not in extensions:
        found = phases(deadline.limits, http, None)  # a hook has made the request
        extensions["timeout"] = dict(zip(PHASES, found, strict=True))
    # A trace of the caller's own stays. One of an earlier attempt is replaced.
    if isinstance(extensions.get("trace"), _Trace | None):
        extensions["trace"] = _Trace(extensions["timeout"], deadline)
    return request


class _Trace:
    """Sets the limits of each phase; the HTTP library calls it when a phase begins."""

    def __init__(self, limits: Keywords, deadline: Deadline) -> None:
        self._limits = limits
        self._own = dict(limits)
        self._deadline = deadline

    def __call__(self, event: str, info: Keywords) -> None:
        # ``read_within`` limits the body of a response and its end.
        is_last = "receive_response_body" in event or "close" in event
        if event.endswith(".started") and not is_last:
            remaining = self._deadline.remaining()
            # A body has got its limits with its head.
            has_all = "receive" in event or "send_request_body" in event
            for phase in ("read",) if has_all else PHASES:
                own = self._own.get(phase)
                self._limits[phase] = Limit(own, remaining, self._deadline.left)
        elif event.endswith(_CONNECTED):
            obey_limits(info["return_value"])


def read_within(response: Response, deadline: Deadline | None) -> Response:
    """Read the response while the call has time; an error closes it."""
    try:
        if deadline is not None:
            limits = response.request.extensions.get("timeout")
            if limits is not None:
                own, remaining = limits.get("read"), deadline.remaining()
                limits["read"] = Limit(own, remaining, deadline.left)
            limited = _stream_class(_library_of(response))
            response.stream = limited(response.stream, deadline)
        response.read()
    except BaseException:
        response.close()
        raise
    return response


async def read_async(
    response: Response, is_left_open: Callable[[Response], bool]
) -> Response:
    """Read the response, unless it is left open for the caller; an error closes it."""
    try:
        if not is_left_open(response):
            await response.aread()
    except BaseException:
        await response.aclose()
        raise
    return response


def _library_of(response: Response) -> str:
    """The library whose class a response has, or inherits from."""
    names = [c.__module__.partition(".")[0] for c in type(response).__mro__]
    return next((name for name in names if name in _LIBRARIES), _LIBRARIES[0])


@cache
def _stream_class(library: str) -> Foreign:
    """A class of bodies, which has the base class that the library expects."""
    return type("Limited", (_LimitedStream, sys.modules[library].SyncByteStream), {})


class _LimitedStream:
    """A body of a response that is only read while time remains."""

    def __init__(self, stream: Foreign, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._stream:
            self._deadline.remaining()  # raises after the end
            yield piece

    def close(self) -> None:
        self._stream.close()
