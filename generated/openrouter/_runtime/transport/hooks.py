"""The caller's functions that run before and after every request."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

if TYPE_CHECKING:
    from ..aliases import AnyFunction
    from ..http_types import Request, Response


class HookContext(NamedTuple):
    """The call that a hook runs for; ``attempt`` counts from 0."""

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
HookT = TypeVar("HookT", bound="AnyFunction")


class Hooks:
    """The hooks of one client, in the order of their registration.

    The methods are decorators. Hooks of async calls may be coroutine functions.
    """

    def __init__(self) -> None:
        self.before: list[BeforeRequest] = []
        self.success: list[AfterSuccess] = []
        self.error: list[AfterError] = []

    def before_request(self, hook: HookT) -> HookT:
        """``hook(context, request)`` before every attempt; may return another one."""
        self.before.append(hook)
        return hook

    def after_success(self, hook: HookT) -> HookT:
        """``hook(context, response)`` for statuses below 400; may return another."""
        self.success.append(hook)
        return hook

    def after_error(self, hook: HookT) -> HookT:
        """``hook(context, response, exception)``: one of the two is ``None``."""
        self.error.append(hook)
        return hook
