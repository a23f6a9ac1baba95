"""The hooks of one attempt, as steps."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from ..transport.steps import Await, Close

if TYPE_CHECKING:
    from ..aliases import Value
    from ..http_types import Request, Response
    from ..transport.hooks import HookContext, Hooks
    from ..transport.steps import Steps


def before_request(
    hooks: Hooks, context: HookContext, request: Request
) -> Steps[Request]:
    """Run the hooks before a request; the request that goes out."""
    for hook in hooks.before:
        request = (yield from _result(hook(context, request))) or request
    return request


def after_response(
    hooks: Hooks, context: HookContext, response: Response
) -> Steps[Response]:
    """Run the hooks after a response; the response that counts."""
    for on_error in hooks.error if response.status_code >= 400 else ():
        yield from _result(on_error(context, response, None))
    for hook in hooks.success if response.status_code < 400 else ():
        before = response
        response = (yield from _result(hook(context, response))) or response
        if response is not before and response.is_closed:
            # Otherwise, the new response may read the other one.
            yield Close(before)
    return response


def after_failure(hooks: Hooks, context: HookContext, error: Exception) -> Steps[None]:
    """Run the hooks after a request without a response."""
    for hook in hooks.error:
        yield from _result(hook(context, None, error))


def _result(result: object) -> Steps[Value]:
    if isinstance(result, Awaitable):
        return (yield Await(result, "a hook"))
    return result
