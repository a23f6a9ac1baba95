# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Whether a request is sent again, and the pause before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ..errors import TotalTimeoutError
from ..request.build import IDEMPOTENT
from ..sentinel import Unset
from ..transport.failures import is_before_sending, is_transient, request_errors
from ..transport.retries import BackoffStrategy, Clock, RetryConfig
from ..transport.waits import Close, Sleep

if TYPE_CHECKING:
    from ..aliases import Foreign
    from ..http_types import Response
    from ..transport.steps import Steps
    from .state import Exchange

_TRANSIENT = ("408", "429", "5XX")
# The server will never support the request (RFC 9110, 15.6.2 and 15.6.6).
_UNSUPPORTED = frozenset({501, 505})
# With Retry-After, these say that the server has not acted (RFC 9110, 10.2.3).
_REFUSED = frozenset({429, 503})
DEFAULT = RetryConfig(
    "backoff", BackoffStrategy(500, 8_000, 2.0, 30_000), True, max_attempts=4
)
_NO_RETRIES = RetryConfig("none", BackoffStrategy(0, 0, 1.0, 0), False)


class Retries:
    """The decisions about further attempts of one call, and the steps before them."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._is_renewed = False
        call, settings = exchange.call, exchange.settings
        own, deadline = call.options.retries, exchange.context.deadline
        policy = settings.retries if isinstance(own, Unset) else own
        if isinstance(policy, Unset):
            policy = call.retries or DEFAULT
        # A policy of the call itself holds for its method, even for POST.
        is_meant = isinstance(own, RetryConfig) or call.retries is not None
        self._attempts = Attempts(
            call.method,
            policy or _NO_RETRIES,
            settings.clock,
            exchange.start,
            repeatable=is_meant or call.idempotent or _has_key(exchange),
            deadline=None if deadline is None else deadline.end,
        )

    def after_error(self, error: Exception) -> Steps[bool]:
        """Whether another attempt follows a request without a response."""
        if not isinstance(error, request_errors()):
            return False
        exchange = self._exchange
        exchange.observer.on_error(error)
        if exchange.settings.hooks.error:
            from .hook_steps import after_error

            yield from after_error(exchange, error)
        pause = self._pause_after_error(error)
        return (yield from self._paused(pause))

    def after_response(self, response: Response) -> Steps[bool]:
        """Whether another attempt follows a response that is an error."""
        if self._renews(response):
            self._exchange.observer.on_retry(0)
            yield Close(response)
            return True
        pause = self._pause_after(response)
        return (yield from self._paused(pause, response))

    def _paused(
        self, pause: float | None, response: Response | None = None
    ) -> Steps[bool]:
        """Close the response and pause; ``False`` without a pause."""
        if pause is None:
            return False
        exchange = self._exchange
        exchange.attempt = self._attempts.number
        exchange.observer.on_retry(pause)
        if response is not None:
            yield Close(response)
        yield Sleep(pause, exchange.settings.clock)
        return True

    def _pause_after_error(self, error: Exception) -> float | None:
        """Seconds until the next attempt; ``None`` if there is none.

        :raises TotalTimeoutError: after the deadline.
        """
        if not is_transient(error):
            return None
        try:
            self._exchange.context.remaining()
        except TotalTimeoutError as late:
            raise late from error
        if not self._exchange.prepared.can_repeat:
            return None
        # Without a sent request, the error is that of a credential.
        is_unseen = self._exchange.sent is None or (
            is_before_sending(error) and not self._has_acted(error)
        )
        return self._attempts.after_failure(before_sending=is_unseen)

    def _pause_after(self, response: Response) -> float | None:
        """Seconds until the next attempt; ``None`` to accept the response."""
        if not self._exchange.prepared.can_repeat:
            return None
        return self._attempts.after_response(
            response.status_code,
            response.headers,
            has_acted=self._has_acted(response),
        )

    def _renews(self, response: Response) -> bool:
        """Whether an attempt with renewed credentials follows."""
        if response.status_code != 401 or self._is_renewed:
            return False
        if not self._exchange.prepared.can_repeat:
            return False
        if self._has_acted(response) and not self._attempts.is_repeatable:
            return False
        # A response from a hook refuses no credentials.
        if _method(response) is None or not self._exchange.applied.renew(response):
            return False
        self._is_renewed = True
        return True

    def _has_acted(self, last: Foreign) -> bool:
        """Whether the server may have processed the request before redirecting it.

        ``last`` is a response, or an error of a request. A redirect that changes the
        method is an answer (RFC 9110, 15.4).
        """
        sent = self._exchange.sent
        return sent is not None and _method(last) not in (None, sent.method)


def _has_key(exchange: Exchange) -> bool:
    """Whether the server recognises a request that arrives twice."""
    name = (exchange.settings.idempotency_header or "idempotency-key").lower()
    return name in exchange.context.headers or name in map(
        str.lower, exchange.prepared.headers
    )


def _method(last: Foreign) -> str | None:
    try:
        method: str = last.request.method
    except RuntimeError:  # a hook or another library has made it without a request
        return None
    return method


class Attempts:
    """The number of attempts of one call, and the pauses between them.

    A request that the server may have processed is not repeated, unless it is
    ``repeatable``: because of its method, or because the caller or the API's
    description says so. No pause goes beyond the ``deadline``, by the clock.
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

        ``has_acted`` tells that the server may have processed the request.
        """
        if has_acted and not self.is_repeatable:
            return None
        if status < 400 or not self._wants(status, headers):
            return None
        return self._within_budget(retry_after(headers, self._clock.wall()))

    def after_failure(self, *, before_sending: bool) -> float | None:
        """The same after a transport error; ``before_sending``: nothing has arrived."""
        if not self._policy.retry_connection_errors:
            return None
        if not (before_sending or self.is_repeatable):
            return None
        return self._within_budget(None)

    def _wants(self, status: int, headers: Mapping[str, str]) -> bool:
        advice = headers.get("x-should-retry", "").lower()
        if advice in ("true", "false"):
            return advice == "true"
        codes = self._policy.status_codes_override
        if not self.is_repeatable:
            # The server has not processed a request that it refuses with 429.
            is_named = status == 429 and "429" in (codes or ())
            return is_named or (status in _REFUSED and "retry-after" in headers)
        if codes is None:
            return status not in _UNSUPPORTED and _is_any(status, _TRANSIENT)
        return _is_any(status, codes)

    def _within_budget(self, requested: float | None) -> float | None:
        most = self._policy.max_attempts
        if self._policy.strategy != "backoff" or self.number + 1 == most:
            return None
        backoff = self._policy.backoff
        pause = (
            pause_of(backoff, self.number, self._clock.draw())
            if requested is None
            else requested
        )
        if self._clock.now() + pause > self._end:
            return None
        self.number += 1
        return pause


def _is_any(status: int, codes: Iterable[str]) -> bool:
    return any(matches(status, code) for code in codes)


def matches(status: int, code: str) -> bool:
    """Whether ``status`` is ``code``, which may be a range such as ``5XX``."""
    return code == str(status) or (
        code[1:].upper() == "XX" and code[0] == str(status)[0]
    )


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds that the server wants (RFC 9110, 10.2.3; ``retry-after-ms``)."""
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
    except (ValueError, OverflowError):  # the latter for a year or zone out of range
        return None
    # A date without a zone is GMT (RFC 9110, 5.6.7).
    aware = date if date.tzinfo else date.replace(tzinfo=UTC)
    return max(0.0, aware.timestamp() - now)


def _number(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if 0 <= value < float("inf") else None


def pause_of(backoff: BackoffStrategy, attempt: int, draw: float) -> float:
    """Seconds before the attempt after number ``attempt`` (from 0)."""
    try:
        longest = backoff.initial_interval * backoff.exponent**attempt
    except OverflowError:
        longest = backoff.max_interval
    interval = min(longest, backoff.max_interval)
    if backoff.jitter_ms is None:
        return interval * draw / 1000
    return (interval + backoff.jitter_ms * draw) / 1000
