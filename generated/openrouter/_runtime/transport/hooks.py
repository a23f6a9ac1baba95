"""Functions of the caller's around every request."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

if TYPE_CHECKING:
    from .http import Request, Response


class HookContext(NamedTuple):
    """Which call a hook runs for; ``attempt`` counts from 0."""

    operation_id: str
    method: str
    path: str
    server_url: str
    attempt: int


RequestT: TypeAlias = "Request | None"
ResponseT: TypeAlias = "Response | None"
BeforeRequest: TypeAlias = (
    "Callable[[HookContext, Request], RequestT | Awaitable[RequestT]]"
)
AfterSuccess: TypeAlias = (
    "Callable[[HookContext, Response], ResponseT | Awaitable[ResponseT]]"
)
AfterError: TypeAlias = (
    "Callable[[HookContext, Response | None, Exception | None], Awaitable[None] | None]"
)
HookT = TypeVar("HookT", bound="Callable[..., Any]")


class Hooks:
    """The hooks of one client, in the order of their registration.

    The methods are decorators. Hooks of async calls may be coroutine functions.
    """

    def __init__(self) -> None:
        self._before: list[Any] = []  # BeforeRequest
        self._success: list[Any] = []  # AfterSuccess
        self._error: list[Any] = []  # AfterError

    def before_request(self, hook: HookT) -> HookT:
        """``hook(context, request)`` before every attempt; may return another one."""
        self._before.append(hook)
        return hook

    def after_success(self, hook: HookT) -> HookT:
        """``hook(context, response)`` for statuses below 400; may return another."""
        self._success.append(hook)
        return hook

    def after_error(self, hook: HookT) -> HookT:
        """``hook(context, response, exception)``: one of the two is ``None``."""
        self._error.append(hook)
        return hook

    def request(self, context: HookContext, request: Request) -> Request:
        """Run the hooks before a request."""
        for hook in self._before:
            request = _now(hook(context, request)) or request
        return request

    def response(self, context: HookContext, response: Response) -> Response:
        """Run the hooks after a response."""
        for hook in self._error if response.status_code >= 400 else ():
            _now(hook(context, response, None))
        for hook in self._success if response.status_code < 400 else ():
            before, response = response, _now(hook(context, response)) or response
            if response is not before and response.is_closed:
                before.close()  # unless the other one reads it
        return response

    def failure(self, context: HookContext, error: Exception) -> None:
        """Run the hooks after a request without a response."""
        for hook in self._error:
            _now(hook(context, None, error))

    async def request_async(self, context: HookContext, request: Request) -> Request:
        """The async twin of ``request``."""
        for hook in self._before:
            request = await _soon(hook(context, request)) or request
        return request

    async def response_async(
        self, context: HookContext, response: Response
    ) -> Response:
        """The async twin of ``response``."""
        for hook in self._error if response.status_code >= 400 else ():
            await _soon(hook(context, response, None))
        for hook in self._success if response.status_code < 400 else ():
            before = response
            response = await _soon(hook(context, response)) or response
            if response is not before and response.is_closed:
                await before.aclose()  # as above
        return response

    async def failure_async(self, context: HookContext, error: Exception) -> None:
        """The async twin of ``failure``."""
        for hook in self._error:
            await _soon(hook(context, None, error))


def _now(result: Any) -> Any:  # what a hook returns
    if hasattr(result, "__await__"):
        if isinstance(result, Coroutine):
            result.close()  # which nobody waits for, and Python would complain of
        raise TypeError("a coroutine function is a hook for async calls only")
    return result


async def _soon(result: Any) -> Any:  # what a hook returns
    return await result if hasattr(result, "__await__") else result
