"""The exceptions of calls.

``CallError`` is the base class of all of them. ``OpenRouterError`` is the base class
of errors with a response, and ``NoResponseError`` of errors without one. The latter are
exceptions of the HTTP library, too, such as ``httpx2.ConnectError``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.errors import (
    ArgumentError,
    CallError,
    MissingCredentialsError,
    NoResponseError,
    PaginationError,
    TotalTimeoutError,
)
from .._runtime.lazy import lazy_module
from .base import OpenRouterDefaultError, OpenRouterError, ResponseValidationError

if TYPE_CHECKING:
    from .responses import (
        BadRequestResponseError,
        ForbiddenResponseError,
        InternalServerResponseError,
        NotFoundResponseError,
        UnauthorizedResponseError,
    )
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "BadRequestResponseError": "responses",
            "ForbiddenResponseError": "responses",
            "InternalServerResponseError": "responses",
            "NotFoundResponseError": "responses",
            "UnauthorizedResponseError": "responses",
        },
    )

__all__ = [
    "ArgumentError",
    "BadRequestResponseError",
    "CallError",
    "ForbiddenResponseError",
    "InternalServerResponseError",
    "MissingCredentialsError",
    "NoResponseError",
    "NotFoundResponseError",
    "OpenRouterDefaultError",
    "OpenRouterError",
    "PaginationError",
    "ResponseValidationError",
    "TotalTimeoutError",
    "UnauthorizedResponseError",
]
