"""One call on its way: what its attempts share, and what follows from each of them.

What waits is at its end; the rest is the same for the sync and the async side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ..auth.security import Ask, Sent
from ..errors import TotalTimeoutError
from ..request.build import body_options, merged, with_credentials, with_own, with_query
from ..response.decoding import is_stream
from ..sentinel import Unset
from .hooks import HookContext
from .http import hurried, is_before_sending, is_transient, read_within
from .retries import DEFAULT, Attempts, BackoffStrategy, Clock, RetryConfig
from .timeouts import Budget, combined, phases

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from ..call import Call
    from ..client import Settings
    from ..observe.observer import Watch
    from ..request.build import Draft
    from .http import AsyncHttpClient, HttpClient, Request, Response

ArgumentT = TypeVar("ArgumentT")
ResultT = TypeVar("ResultT")
_ENDLESS = Budget(None, Clock())
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
        self.budget = budget = _budget(call, settings)
        given = call.options.http_headers
        names = frozenset(map(str.lower, given)) if given else _NO_NAMES
        self.ask = Ask(
            call.security, names, is_given, self.is_async, http, settings, budget
        )
        self._start = settings.clock.now()
        self._attempts: Attempts | None = None  # nearly all calls need but one
        self._renewed = False
        self._out: Request | None = None

    def begin(self) -> HookContext:
        """The next attempt begins; what its hooks are told."""
        self._out = None
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
                deadline=self.budget.end,
            )
        return self._attempts

    def request(self, sent: Sent) -> Request:
        """The next attempt's request, with credentials."""
        call, draft, ask = self.call, self.draft, self.ask
        headers = with_credentials(draft.headers, sent.headers)
        headers = with_own(headers, call.options, draft, self.settings)
        url = with_query(draft.url, sent.query)
        options: dict[str, Any] = {}  # keyword arguments of build_request
        budget = self.budget
        if budget.limits is not None:
            options["timeout"] = phases(budget.limits, ask.http, budget.remaining())
        if draft.body is not None:
            more = body_options(draft.body, options, ask.is_async, budget.remaining)
            headers = merged(more, headers) if more else headers
        request: Request = ask.http.build_request(
            draft.method, url, headers=headers, **options
        )
        return request

    def starts(self, sent: Sent, request: Request) -> None:
        """The request is about to go out."""
        self._out = request
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
        try:
            self.budget.remaining()
        except TotalTimeoutError as late:
            raise late from error
        if not self.draft.can_repeat:
            return None
        # Until then, it was about credentials.
        is_unseen = self._out is None or (
            is_before_sending(error) and not self._has_acted(error)
        )
        return self._seen_pause(self.attempts.after_failure(before_sending=is_unseen))

    def pause_after(self, response: Response) -> float | None:
        """Seconds until the next attempt; ``None`` to accept the response."""
        status = response.status_code
        if status < 400 or not self.draft.can_repeat:
            return None
        pause = self.attempts.after_response(
            status, response.headers, has_acted=self._has_acted(response)
        )
        return self._seen_pause(pause)

    def renews(self, sent: Sent, response: Response) -> bool:
        """Whether to try once more, with credentials that have been renewed."""
        if response.status_code != 401 or self._renewed or not self.draft.can_repeat:
            return False
        if self._has_acted(response) and not self.attempts.is_repeatable:
            return False
        # A response of a hook's own is no server's, and refuses nothing.
        if _method(response) is None or not sent.renews(response):
            return False
        self._renewed = True
        self.seen.retry(0)
        return True

    def leaves_open(self, response: Response) -> bool:
        """Whether the response is a stream, which is read by the caller.

        The call's time is not for what is read then.
        """
        if not (self.call.stream and is_stream(self.call, response)):
            return False
        timeout = response.request.extensions.get("timeout")
        if timeout is not None and self.budget.limits is not None:
            own = phases(self.budget.limits, self.ask.http, None)
            timeout["read"] = own[1]
        return True

    def _is_keyed(self) -> bool:
        """Whether the server recognises a request that arrives twice."""
        name = (self.settings.idempotency_header or "idempotency-key").lower()
        return name in self.ask.headers or name in map(str.lower, self.draft.headers)

    def _has_acted(self, last: Any) -> bool:  # a response, or an error of a request
        """Whether the server may have acted, and has sent the client elsewhere.

        A redirect with another method is an answer (RFC 9110, 15.4).
        """
        method = _method(last)
        return self._out is not None and method not in (None, self._out.method)

    def _seen_pause(self, pause: float | None) -> float | None:
        if pause is not None:
            self.seen.retry(pause)
        return pause


class Exchange(_Exchange):
    """The attempts of a sync call; ``is_given``: the HTTP client is the caller's."""

    is_async = False

    def send(self, request: Request) -> Response:
        """The response, read unless it is a stream.

        A server that stops in the middle of a body may take up to twice the time that
        is left, one whose head comes in single bytes as long as it likes.

        :raises TotalTimeoutError: when no time is left.
        """
        http: Any = self.ask.http  # of either library
        budget, is_limited = self.budget, self.budget.end is not None
        if not (self.call.stream or is_limited):
            answer: Response = http.send(request)
            return answer
        if is_limited:
            request = hurried(request, http, budget)
        response: Response = http.send(request, stream=True)
        return response if self.leaves_open(response) else read_within(response, budget)


class AsyncExchange(_Exchange):
    """The async twin of ``Exchange``."""

    is_async = True

    def send(self, request: Request) -> Awaitable[Response]:
        """The response, read unless it is a stream.

        :raises TotalTimeoutError: when no time is left.
        """
        http: Any = self.ask.http  # of either library
        if self.call.stream or self.budget.end is not None:
            return self.within(self._answer, request)
        answer: Awaitable[Response] = http.send(request)
        return answer

    async def within(
        self, work: Callable[[ArgumentT], Awaitable[ResultT]], argument: ArgumentT
    ) -> ResultT:
        """What ``work`` returns, while there is time.

        :raises TotalTimeoutError: when no time is left.
        """
        remaining = self.budget.remaining()
        if remaining is None:
            return await work(argument)
        import anyio

        with anyio.move_on_after(remaining):
            return await work(argument)
        raise self.budget.error()

    async def _answer(self, request: Request) -> Response:
        http: Any = self.ask.http  # of either library
        if not self.call.stream:
            answer: Response = await http.send(request)
            return answer
        response: Response = await http.send(request, stream=True)
        try:
            if not self.leaves_open(response):
                await response.aread()
        except BaseException:
            await response.aclose()
            raise
        return response


def _method(last: Any) -> str | None:  # a response, or an error of a request
    try:
        method: str = last.request.method
    except RuntimeError:  # some are made without a request
        return None
    return method


def _budget(call: Call[Any], settings: Settings) -> Budget:  # of any result
    """By the call's timeouts, else the client's, else the document's."""
    document = call.timeout_ms or settings.default_timeout_ms
    limits = combined(call.options.timeout_ms, settings.timeout_ms, document)
    return _ENDLESS if limits is None else Budget(limits, settings.clock)
