"""One call on its way: what its attempts share, and what follows from each of them.

Nothing in here waits, so that the sync and the async side have it in common.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import TotalTimeoutError
from .hooks import HookContext
from .http import is_before_sending, is_transient, watched
from .requests import body_options, merged, with_credentials, with_own, with_query
from .retries import DEFAULT, Attempts, BackoffStrategy, RetryConfig
from .security import Ask, Sent
from .sentinel import Unset
from .timeouts import Timeouts, combined, phases

if TYPE_CHECKING:
    from .calls import Call
    from .client import Settings
    from .http import AsyncHttpClient, HttpClient, Request, Response
    from .requests import Draft
    from .watching import Watch

_NO_NAMES = frozenset[str]()
_NO_RETRIES = RetryConfig("none", BackoffStrategy(0, 0, 1.0, 0), False)


class _Exchange:
    is_async: bool

    def __init__(
        self,
        call: Call[Any],  # of any result
        draft: Draft,
        http: HttpClient | AsyncHttpClient,
        settings: Settings,
        is_given: bool,
        seen: Watch,
    ) -> None:
        self.call = call
        self.draft = draft
        self.settings = settings
        self.seen = seen
        self._limits = _limits(call, settings)
        self.deadline = _deadline(self._limits, settings)
        given = call.options.http_headers
        names = frozenset(map(str.lower, given)) if given else _NO_NAMES
        self.ask = Ask(call.security, names, is_given, self.is_async, http, settings)
        self._start = settings.clock.now()
        self._attempts: Attempts | None = None  # nearly all calls need but one
        self._renewed = False

    def context(self) -> HookContext:
        """What the hooks of the next attempt are told."""
        call, server_url = self.call, self.draft.server_url
        number = 0 if self._attempts is None else self._attempts.number
        return HookContext(
            call.operation_id, call.method, call.path, server_url, number
        )

    @property
    def attempts(self) -> Attempts:
        """By the call's policy, else the client's, else the document's."""
        if self._attempts is None:
            call, settings = self.call, self.settings
            own, general = call.options.retries, settings.retries
            asked = general if isinstance(own, Unset) else own
            if isinstance(asked, Unset):
                asked = call.retries or DEFAULT
            # A policy for this very call is meant for its method, whatever that is.
            is_meant = isinstance(own, RetryConfig) or call.retries is not None
            self._attempts = Attempts(
                call.method,
                asked or _NO_RETRIES,
                settings.clock,
                self._start,
                repeatable=is_meant or call.idempotent or self._is_keyed(),
                deadline=self.deadline,
            )
        return self._attempts

    def remaining(self) -> float | None:
        """Seconds until the deadline, if there is one.

        :raises TotalTimeoutError: after it.
        """
        if self.deadline is None:
            return None
        remaining = self.deadline - self.settings.clock.now()
        if remaining <= 0:
            raise self.timeout()
        return remaining

    def timeout(self) -> TotalTimeoutError:
        """The error for a call that has reached its deadline."""
        total = None if self._limits is None else self._limits.total_ms
        return TotalTimeoutError(f"the call took longer than {total} ms")

    def request(self, sent: Sent) -> Request:
        """The next attempt's request, with credentials."""
        call, draft, ask = self.call, self.draft, self.ask
        headers = with_credentials(draft.headers, sent.headers)
        headers = with_own(headers, call.options, draft, self.settings.hidden)
        url = with_query(draft.url, sent.query)
        options: dict[str, Any] = {}  # keyword arguments of build_request
        if self._limits is not None:
            options["timeout"] = phases(self._limits, ask.http, self.remaining())
        if draft.body is not None:
            more = body_options(draft.body, options, ask.is_async)
            headers = merged(more, headers) if more else headers
        request: Request = ask.http.build_request(
            draft.method, url, headers=headers, **options
        )
        return request

    def starts(self, sent: Sent, request: Request) -> None:
        """The request is about to go out."""
        sent.sign(request, self.ask)
        self.seen.request(request, self.draft)

    def failed(self, error: Exception) -> None:
        """No response came."""
        self.seen.failure(error)

    def came(self, response: Response) -> None:
        """A response came."""
        self.seen.response(response)

    def pause_after_failure(self, error: Exception) -> float | None:
        """Seconds until the next attempt; ``None`` where there is none.

        :raises TotalTimeoutError: after the deadline.
        """
        if not is_transient(error):
            return None
        if self.deadline is not None and self.settings.clock.now() >= self.deadline:
            raise self.timeout() from error
        if not self.draft.can_repeat:
            return None
        before = is_before_sending(error)
        return self._seen_pause(self.attempts.after_failure(before_sending=before))

    def pause_after(self, response: Response) -> float | None:
        """Seconds until the next attempt; ``None`` to accept the response."""
        status = response.status_code
        if status < 400 or not self.draft.can_repeat:
            return None
        return self._seen_pause(self.attempts.after_response(status, response.headers))

    def renews(self, sent: Sent, response: Response) -> bool:
        """Whether to try once more, with credentials that have been renewed."""
        if response.status_code != 401 or self._renewed or not self.draft.can_repeat:
            return False
        if not sent.renews(response):
            return False
        self._renewed = True
        self.seen.retry(0)
        return True

    def _is_keyed(self) -> bool:
        """Whether the server recognises a request that arrives twice."""
        name = (self.settings.idempotency_header or "idempotency-key").lower()
        return name in self.ask.headers or name in map(str.lower, self.draft.headers)

    def _seen_pause(self, pause: float | None) -> float | None:
        if pause is not None:
            self.seen.retry(pause)
        return pause


class Exchange(_Exchange):
    """The attempts of a sync call; ``is_given``: the HTTP client is the caller's."""

    is_async = False

    def send(self, request: Request) -> Response:
        """The response, not read yet where it may be read while it comes.

        A server that stops in the middle of its answer may take up to twice the time
        that is left.

        :raises TotalTimeoutError: after the deadline.
        """
        http: Any = self.ask.http  # of either library
        if not self.call.stream and self.deadline is None:
            answer: Response = http.send(request)
            return answer
        response: Response = http.send(request, stream=True)
        if self.call.stream:
            return response
        try:
            watched(response, self.remaining).read()
        except BaseException:
            response.close()
            raise
        return response


class AsyncExchange(_Exchange):
    """The async twin of ``Exchange``."""

    is_async = True

    async def send(self, request: Request) -> Response:
        """The response, not read yet where it may be read while it comes.

        :raises TotalTimeoutError: after the deadline.
        """
        http: Any = self.ask.http  # of either library
        remaining = self.remaining()
        options = {"stream": True} if self.call.stream else {}
        if remaining is None:
            response: Response = await http.send(request, **options)
            return response
        import anyio

        with anyio.move_on_after(remaining):
            answer: Response = await http.send(request, **options)
            return answer
        raise self.timeout()


def _limits(call: Call[Any], settings: Settings) -> Timeouts | None:  # of any result
    """The call's timeouts, else the client's, else the document's."""
    document = call.timeout_ms or settings.default_timeout_ms
    return combined(call.options.timeout_ms, settings.timeout_ms, document)


def _deadline(limits: Timeouts | None, settings: Settings) -> float | None:
    if limits is None or limits.total_ms is None:
        return None
    return settings.clock.now() + limits.total_ms / 1000
