"""Calls go out here, attempt by attempt, and their responses become results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ..auth.security import now, security_of
from ..observe.observer import Watch, watch
from ..request.build import draft as draft_of
from ..response.decoding import decode
from .exchange import AsyncExchange, Exchange
from .http import request_errors

if TYPE_CHECKING:
    from ..call import Call
    from ..client import Settings
    from ..request.build import Draft
    from .connections import Connections
    from .http import Response

ResultT = TypeVar("ResultT")


class Sender:
    """Sends calls with some settings on some connections, sync and async."""

    def __init__(self, settings: Settings, connections: Connections) -> None:
        self._settings = settings
        self._connections = connections

    def answer(self, call: Call[ResultT]) -> tuple[ResultT, Response]:
        """Send the call and return what its response holds, and the response."""
        with watch(call, self._settings) as seen:
            response = self._exchange(call, seen)
            result = decode(call, response, self._settings, is_async=False)
            if call.stream:
                seen.stream(response)
            return result, response

    async def answer_async(self, call: Call[ResultT]) -> tuple[ResultT, Response]:
        """The async twin of ``answer``."""
        with watch(call, self._settings) as seen:
            response = await self._exchange_async(call, seen)
            result = decode(call, response, self._settings, is_async=True)
            if call.stream:
                seen.stream(response)
            return result, response

    def draft(self, call: Call[Any]) -> Draft:  # of any result
        """The request of a call, without credentials.

        :raises ArgumentError: for an argument that cannot be sent.
        """
        settings, server_url = self._settings, self._settings.server_url
        if call.servers is not None and settings.server is not None:
            server_url = settings.server.own(call.servers, server_url)
        return draft_of(
            call,
            server_url,
            settings.globals,
            settings.user_agent,
            settings.idempotency_header,
        )

    def _exchange(self, call: Call[ResultT], seen: Watch) -> Response:
        draft, connections = self.draft(call), self._connections
        http, given = connections.sync(), connections.given is not None
        try:
            return self._attempted(
                Exchange(call, draft, http, self._settings, given, seen)
            )
        finally:
            draft.close()

    def _attempted(self, exchange: Exchange) -> Response:
        settings, ask = self._settings, exchange.ask
        while True:
            context = exchange.begin()
            try:
                security = security_of(ask, exchange.draft)
                sent = security.known(ask) or now(security.sent(ask))
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
        draft, connections = self.draft(call), self._connections
        http, given = connections.of_loop(), connections.given_async is not None
        try:
            return await self._attempted_async(
                AsyncExchange(call, draft, http, self._settings, given, seen)
            )
        finally:
            draft.close()

    async def _attempted_async(self, exchange: AsyncExchange) -> Response:
        settings, ask = self._settings, exchange.ask
        while True:
            context = exchange.begin()
            try:
                security = security_of(ask, exchange.draft)
                sent = security.known(ask)
                if sent is None:
                    sent = await exchange.within(security.sent, ask)
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
