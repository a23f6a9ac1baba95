# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The caller's functions that run before and after every request."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from ..aliases import AnyFunction
    from .hook_types import AfterError, AfterSuccess, BeforeRequest

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
