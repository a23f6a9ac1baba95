# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""What hooks get and return."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
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
