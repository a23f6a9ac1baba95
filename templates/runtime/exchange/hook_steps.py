# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The hooks of one attempt, as steps."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from ..transport.hook_types import HookContext
from ..transport.waits import Await, Close

if TYPE_CHECKING:
    from ..aliases import Value
    from ..http_types import Request, Response
    from ..transport.steps import Steps
    from .state import Exchange


def before_request(exchange: Exchange, request: Request) -> Steps[Request]:
    """Run the hooks before a request; the request that is sent."""
    context = _context(exchange)
    for hook in exchange.settings.hooks.before:
        request = (yield from _result(hook(context, request))) or request
    return request


def after_response(exchange: Exchange, response: Response) -> Steps[Response]:
    """Run the hooks after a response; the response that counts.

    An error of a hook closes the response.
    """
    try:
        return (yield from _after_response(exchange, response))
    except BaseException:
        yield Close(response)
        raise


def _after_response(exchange: Exchange, response: Response) -> Steps[Response]:
    context, hooks = _context(exchange), exchange.settings.hooks
    for on_error in hooks.error if response.status_code >= 400 else ():
        yield from _result(on_error(context, response, None))
    for hook in hooks.success if response.status_code < 400 else ():
        before = response
        response = (yield from _result(hook(context, response))) or response
        if response is not before and response.is_closed:
            # Otherwise, the new response may read the other one.
            yield Close(before)
    return response


def after_error(exchange: Exchange, error: Exception) -> Steps[None]:
    """Run the hooks after a request without a response."""
    context = _context(exchange)
    for hook in exchange.settings.hooks.error:
        yield from _result(hook(context, None, error))


def _context(exchange: Exchange) -> HookContext:
    call, server_url = exchange.call, exchange.prepared.server_url
    return HookContext(
        call.operation_id, call.method, call.path, server_url, exchange.attempt
    )


def _result(result: object) -> Steps[Value]:
    if isinstance(result, Awaitable):
        return (yield Await(result, "a hook"))
    return result
