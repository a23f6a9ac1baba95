"""The client behind every resource: sends calls and reads their responses."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from .hooks import HookContext, Hooks
from .retries import Attempts, BackoffStrategy, Clock, RetryConfig
from .sentinel import UNSET, OptionalNullable, Unset
from .watching import Watch, watch

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from .calls import Call
    from .errors import ErrorTypes
    from .http import AsyncHttpClient, HttpClient, Request, Response
    from .logs import Logger
    from .paging import AsyncPage, Page
    from .requests import Draft
    from .security import Ask, Security, Sent
    from .servers import ServerChoice

ResultT = TypeVar("ResultT")
PageT = TypeVar("PageT", bound="Page[Any, Any]")  # of any result
AsyncPageT = TypeVar("AsyncPageT", bound="AsyncPage[Any, Any]")  # of any result

_NO_RETRIES = RetryConfig("none", BackoffStrategy(0, 0, 1.0, 0), False)


class Settings(NamedTuple):
    """What a client does with every call.

    ``globals`` are by name on the wire. ``server`` is for the calls that have servers
    of their own. Calls are ``traced`` where OpenTelemetry is installed. No log shows
    the fields called as one of ``redacted``, lower-case names.
    """

    server_url: str
    user_agent: str
    errors: ErrorTypes
    hooks: Hooks
    security: Security | None = None
    globals: Mapping[str, Any] = {}  # values of any parameter type
    retries: OptionalNullable[RetryConfig] = UNSET
    timeout_ms: int | None = None
    default_timeout_ms: int | None = None
    logger: Logger | None = None
    clock: Clock = Clock()
    server: ServerChoice | None = None
    traced: bool = True
    redacted: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        # URL and parameters may have secrets.
        return f"Settings(user_agent={self.user_agent!r}, security={self.security!r})"


class Client:
    """Sends calls, sync and async.

    HTTP clients are made by the first call that needs one. Clients that the caller
    gave are used as they are and never closed.
    """

    def __init__(
        self,
        settings: Settings,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
    ) -> None:
        self._settings = settings
        self._given = client
        self._given_async = async_client
        self._own: HttpClient | None = None
        # By event loop, which connections belong to; ``None`` for trio's.
        self._own_async: dict[AbstractEventLoop | None, AsyncHttpClient] = {}
        self._ssl_context: Any = None  # an ssl.SSLContext
        self._lock = Lock()
        self._closed = False
        self._closed_async = False

    def send(self, call: Call[ResultT]) -> ResultT:
        """Send the call and return what its response holds.

        :raises ArgumentError: for an argument that cannot be sent.
        :raises ResponseError: for a response that is not a result.
        """
        return self._answer(call)[0]

    async def send_async(self, call: Call[ResultT]) -> ResultT:
        """The async twin of ``send``."""
        return (await self._answer_async(call))[0]

    def paginate(self, call: Call[Any], page: type[PageT]) -> PageT:  # its result
        """Send the call and return its result as a page."""
        result, response = self._answer(call)
        return page(result, call, self, response)

    async def paginate_async(
        self,
        call: Call[Any],  # the page's result
        page: type[AsyncPageT],
    ) -> AsyncPageT:
        """The async twin of ``paginate``."""
        result, response = await self._answer_async(call)
        return page(result, call, self, response)

    def close(self) -> None:
        """Close the client's own sync connections; more calls are errors."""
        with self._lock:
            self._closed = True
            own, self._own = self._own, None
        if own is not None:
            own.close()

    async def aclose(self) -> None:
        """Close the client's own async connections; more calls are errors.

        Only those of the running event loop: others can only be closed in theirs.
        """
        with self._lock:
            self._closed_async = True
            own = self._own_async.pop(_running_loop(), None)
        if own is not None:
            await own.aclose()

    def _answer(self, call: Call[ResultT]) -> tuple[ResultT, Response]:
        from .decoding import decode, is_stream

        with watch(call, self._settings) as seen:
            response = self._exchange(call, seen)
            if call.stream and not is_stream(call, response):
                response.read()
            result = decode(call, response, self._settings.errors, is_async=False)
            if call.stream:
                seen.stream(response)
            return result, response

    async def _answer_async(self, call: Call[ResultT]) -> tuple[ResultT, Response]:
        from .decoding import decode, is_stream

        with watch(call, self._settings) as seen:
            response = await self._exchange_async(call, seen)
            if call.stream and not is_stream(call, response):
                await response.aread()
            result = decode(call, response, self._settings.errors, is_async=True)
            if call.stream:
                seen.stream(response)
            return result, response

    def _exchange(self, call: Call[ResultT], seen: Watch) -> Response:
        draft = self._draft(call)
        try:
            return self._attempt(call, draft, seen)
        finally:
            draft.close()

    def _attempt(self, call: Call[ResultT], draft: Draft, seen: Watch) -> Response:
        from .http import request_errors
        from .security import credentials, now

        settings, http = self._settings, self._http()
        attempts = self._attempts(call, draft)
        ask = self._ask(call, http, is_async=False)
        renewed = False
        while True:
            context = self._context(call, draft, attempts)
            try:
                sent = now(credentials(ask, draft))
                request = self._request(call, draft, ask, sent)
                request = settings.hooks.request(context, request)
                sent.sign(request, ask)
                seen.request(request, draft)
                response: Response = _sent(http, request, call)
            except request_errors() as error:
                seen.failure(error)
                settings.hooks.failure(context, error)
                pause = self._pause_after(attempts, error)
                if pause is None:
                    raise
            else:
                seen.response(response)
                response = settings.hooks.response(context, response)
                if not renewed and sent.renews(response):
                    renewed = True
                    response.close()
                    seen.retry(0)
                    continue
                pause = attempts.after_response(response.status_code, response.headers)
                if pause is None:
                    return response
                response.close()
            seen.retry(pause)
            settings.clock.sleep(pause)

    async def _exchange_async(self, call: Call[ResultT], seen: Watch) -> Response:
        draft = self._draft(call)
        try:
            return await self._attempt_async(call, draft, seen)
        finally:
            draft.close()

    async def _attempt_async(
        self, call: Call[ResultT], draft: Draft, seen: Watch
    ) -> Response:
        from .http import request_errors
        from .security import credentials

        settings, http = self._settings, self._http_async()
        attempts = self._attempts(call, draft)
        ask = self._ask(call, http, is_async=True)
        renewed = False
        while True:
            context = self._context(call, draft, attempts)
            try:
                sent = await credentials(ask, draft)
                request = self._request(call, draft, ask, sent)
                request = await settings.hooks.request_async(context, request)
                sent.sign(request, ask)
                seen.request(request, draft)
                response: Response = await _sent(http, request, call)
            except request_errors() as error:
                seen.failure(error)
                await settings.hooks.failure_async(context, error)
                pause = self._pause_after(attempts, error)
                if pause is None:
                    raise
            else:
                seen.response(response)
                response = await settings.hooks.response_async(context, response)
                if not renewed and sent.renews(response):
                    renewed = True
                    await response.aclose()
                    seen.retry(0)
                    continue
                pause = attempts.after_response(response.status_code, response.headers)
                if pause is None:
                    return response
                await response.aclose()
            seen.retry(pause)
            await settings.clock.sleep_async(pause)

    def _draft(self, call: Call[ResultT]) -> Draft:
        from .requests import draft

        settings, server_url = self._settings, self._settings.server_url
        if call.servers is not None and settings.server is not None:
            server_url = settings.server.own(call.servers, server_url)
        return draft(call, server_url, settings.globals)

    def _attempts(self, call: Call[ResultT], draft: Draft) -> Attempts:
        """The call's policy, else the client's, else the document's."""
        asked = call.options.retries
        if isinstance(asked, Unset):
            asked = self._settings.retries
        if isinstance(asked, Unset):
            asked = call.retries
        elif asked is None:
            asked = _NO_RETRIES
        keyed = call.idempotent or _has_idempotency_key(call, draft)
        return Attempts(call.method, asked, self._settings.clock, keyed=keyed)

    def _pause_after(self, attempts: Attempts, error: Exception) -> float | None:
        from .http import is_before_sending, is_transient

        if not is_transient(error):
            return None
        return attempts.after_failure(before_sending=is_before_sending(error))

    def _context(
        self, call: Call[ResultT], draft: Draft, attempts: Attempts
    ) -> HookContext:
        return HookContext(
            call.operation_id, call.method, call.path, draft.server_url, attempts.number
        )

    def _ask(
        self, call: Call[ResultT], http: HttpClient | AsyncHttpClient, *, is_async: bool
    ) -> Ask:
        from .security import Ask

        names = frozenset(name.lower() for name in call.options.http_headers or ())
        given = self._given_async if is_async else self._given
        return Ask(
            call.security, names, given is not None, is_async, http, self._settings
        )

    def _request(
        self, call: Call[ResultT], draft: Draft, ask: Ask, sent: Sent
    ) -> Request:
        from .requests import (
            body_options,
            checked_header,
            merged,
            with_credentials,
            with_query,
        )

        headers = {"User-Agent": self._settings.user_agent} | draft.headers
        headers = with_credentials(headers, sent.headers)
        url = with_query(draft.url, sent.query)
        for name, value in (call.options.http_headers or {}).items():
            headers = merged(headers, {name: checked_header(name, value)})
        options: dict[str, Any] = {}  # keyword arguments of build_request
        timeout = self._timeout(call)
        if timeout is not None:
            options["timeout"] = timeout / 1000
        if draft.body is not None:
            headers = merged(body_options(draft.body, options, ask.is_async), headers)
        request: Request = ask.http.build_request(
            draft.method, url, headers=headers, **options
        )
        return request

    def _timeout(self, call: Call[ResultT]) -> int | None:
        """The call's timeout, else the client's, else the document's."""
        given = call.options.timeout_ms or self._settings.timeout_ms
        return given or call.timeout_ms or self._settings.default_timeout_ms

    def _http(self) -> HttpClient:
        http = self._own if self._given is None else self._given
        if http is not None and not self._closed:
            return http
        from .http import new_client

        with self._lock:
            if self._closed:
                raise RuntimeError("the client is closed")
            if self._own is None:
                self._own = new_client(self._context_of_tls())
            return self._own

    def _http_async(self) -> AsyncHttpClient:
        loop = _running_loop()
        given, own = self._given_async, self._own_async.get(loop)
        http = own if given is None else given
        if http is not None and not self._closed_async:
            return http
        from .http import new_async_client

        with self._lock:
            if self._closed_async:
                raise RuntimeError("the client is closed for async calls")
            for other in [o for o in self._own_async if o and o.is_closed()]:
                del self._own_async[other]
            self._own_async[loop] = new_async_client(self._context_of_tls())
            return self._own_async[loop]

    def _context_of_tls(self) -> Any:  # an ssl.SSLContext
        if self._ssl_context is None:
            from .http import new_ssl_context

            self._ssl_context = new_ssl_context()
        return self._ssl_context


def _sent(http: Any, request: Request, call: Call[Any]) -> Any:  # or an awaitable
    """The response, not read yet where it may be read while it comes."""
    return http.send(request, stream=True) if call.stream else http.send(request)


def _has_idempotency_key(call: Call[ResultT], draft: Draft) -> bool:
    """Whether the server recognises a request that arrives twice."""
    names = (*draft.headers, *(call.options.http_headers or ()))
    return any(name.lower() == "idempotency-key" for name in names)


def _running_loop() -> AbstractEventLoop | None:
    """The event loop of asyncio, or ``None`` under another async library."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
