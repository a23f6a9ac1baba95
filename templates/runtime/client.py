"""The client behind every resource: sends calls and reads their responses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, TypeVar

from .connections import Connections
from .hooks import Hooks
from .retries import Clock, RetryConfig
from .sentinel import UNSET, OptionalNullable
from .watching import Watch, watch

if TYPE_CHECKING:
    from .calls import Call
    from .errors import ErrorTypes
    from .exchange import AsyncExchange, Exchange
    from .http import AsyncHttpClient, HttpClient, Response
    from .logs import Logger
    from .requests import Draft
    from .security import Security
    from .servers import ServerChoice
    from .timeouts import Timeout

ResultT = TypeVar("ResultT")
PageT = TypeVar("PageT")

Validation: TypeAlias = Literal["strict", "lenient"]
"""What becomes of results that break their schema: errors, or what fits of them."""


class Settings(NamedTuple):
    """What a client does with every call.

    ``globals`` are by name on the wire. ``server`` is for the calls that have servers
    of their own. ``idempotency_header`` gets a key for each call whose method is not
    idempotent. Calls are ``traced`` where OpenTelemetry is installed. No log shows the
    fields called as one of ``redacted``, lower-case names.
    """

    server_url: str
    user_agent: str
    errors: ErrorTypes
    hooks: Hooks
    security: Security | None = None
    globals: Mapping[str, Any] = {}  # values of any parameter type
    retries: OptionalNullable[RetryConfig] = UNSET
    timeout_ms: Timeout | None = None
    default_timeout_ms: int | None = None
    idempotency_header: str | None = None
    validation: Validation = "strict"
    logger: Logger | None = None
    clock: Clock = Clock()
    server: ServerChoice | None = None
    traced: bool = True
    redacted: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        # URL and parameters may have secrets.
        return f"Settings(user_agent={self.user_agent!r}, security={self.security!r})"


class Client:
    """Sends calls, sync and async."""

    def __init__(
        self,
        settings: Settings,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
    ) -> None:
        self._settings = settings
        self._connections = Connections(client, async_client)

    def with_settings(self, **changes: Any) -> Client:  # fields of ``Settings``
        """A client with other settings on the same connections."""
        other = copy(self)
        other._settings = self._settings._replace(**changes)
        return other

    def send(self, call: Call[ResultT]) -> ResultT:
        """Send the call and return what its response holds.

        :raises ArgumentError: for an argument that cannot be sent.
        :raises ResponseError: for a response that is not a result.
        """
        return self.answer(call)[0]

    async def send_async(self, call: Call[ResultT]) -> ResultT:
        """The async twin of ``send``."""
        return (await self.answer_async(call))[0]

    def paginate(
        self,
        call: Call[Any],  # the page's result
        page: Callable[[Any, Call[Any], Client, Response], PageT],  # as above
    ) -> PageT:
        """Send the call and return its result as a page."""
        result, response = self.answer(call)
        return page(result, call, self, response)

    async def paginate_async(
        self,
        call: Call[Any],  # the page's result
        page: Callable[[Any, Call[Any], Client, Response], PageT],  # as above
    ) -> PageT:
        """The async twin of ``paginate``."""
        result, response = await self.answer_async(call)
        return page(result, call, self, response)

    def close(self) -> None:
        """Close the client's own sync connections; more calls are errors."""
        self._connections.close()

    async def aclose(self) -> None:
        """Close the client's own async connections; more calls are errors.

        Only those of the running event loop: others can only be closed in theirs.
        """
        await self._connections.aclose()

    def answer(self, call: Call[ResultT]) -> tuple[ResultT, Response]:
        """Send the call and return what its response holds, and the response."""
        from .decoding import decode, is_stream

        with watch(call, self._settings) as seen:
            response = self._exchange(call, seen)
            if call.stream and not is_stream(call, response):
                response.read()
            result = decode(call, response, self._settings, is_async=False)
            if call.stream:
                seen.stream(response)
            return result, response

    async def answer_async(self, call: Call[ResultT]) -> tuple[ResultT, Response]:
        """The async twin of ``answer``."""
        from .decoding import decode, is_stream

        with watch(call, self._settings) as seen:
            response = await self._exchange_async(call, seen)
            if call.stream and not is_stream(call, response):
                await response.aread()
            result = decode(call, response, self._settings, is_async=True)
            if call.stream:
                seen.stream(response)
            return result, response

    def draft(self, call: Call[Any]) -> Draft:  # of any result
        """The request of a call, without credentials.

        :raises ArgumentError: for an argument that cannot be sent.
        """
        from .requests import draft

        settings, server_url = self._settings, self._settings.server_url
        if call.servers is not None and settings.server is not None:
            server_url = settings.server.own(call.servers, server_url)
        return draft(call, server_url, settings.globals, settings.idempotency_header)

    def _exchange(self, call: Call[ResultT], seen: Watch) -> Response:
        from .exchange import Exchange

        draft, connections = self.draft(call), self._connections
        http, given = connections.sync(), connections.given is not None
        try:
            return self._attempted(
                Exchange(call, draft, http, self._settings, given, seen)
            )
        finally:
            draft.close()

    def _attempted(self, exchange: Exchange) -> Response:
        from .http import request_errors
        from .security import credentials, now

        settings = self._settings
        while True:
            context = exchange.context()
            try:
                sent = now(credentials(exchange.ask, exchange.draft))
                request = settings.hooks.request(context, exchange.request(sent))
                exchange.starts(sent, request)
                response = exchange.send(request)
            except request_errors() as error:
                exchange.failed(error)
                settings.hooks.failure(context, error)
                pause = exchange.pause_after_failure(error)
                if pause is None:
                    raise
            else:
                exchange.came(response)
                try:
                    response = settings.hooks.response(context, response)
                except BaseException:
                    response.close()
                    raise
                if exchange.renews(sent, response):
                    response.close()
                    continue
                pause = exchange.pause_after(response)
                if pause is None:
                    return response
                response.close()
            settings.clock.sleep(pause)

    async def _exchange_async(self, call: Call[ResultT], seen: Watch) -> Response:
        from .exchange import AsyncExchange

        draft, connections = self.draft(call), self._connections
        http, given = connections.of_loop(), connections.given_async is not None
        try:
            return await self._attempted_async(
                AsyncExchange(call, draft, http, self._settings, given, seen)
            )
        finally:
            draft.close()

    async def _attempted_async(self, exchange: AsyncExchange) -> Response:
        from .http import request_errors
        from .security import credentials

        settings = self._settings
        while True:
            context = exchange.context()
            try:
                sent = await credentials(exchange.ask, exchange.draft)
                request = exchange.request(sent)
                request = await settings.hooks.request_async(context, request)
                exchange.starts(sent, request)
                response = await exchange.send(request)
            except request_errors() as error:
                exchange.failed(error)
                await settings.hooks.failure_async(context, error)
                pause = exchange.pause_after_failure(error)
                if pause is None:
                    raise
            else:
                exchange.came(response)
                try:
                    response = await settings.hooks.response_async(context, response)
                except BaseException:
                    await response.aclose()
                    raise
                if exchange.renews(sent, response):
                    await response.aclose()
                    continue
                pause = exchange.pause_after(response)
                if pause is None:
                    return response
                await response.aclose()
            await settings.clock.sleep_async(pause)
