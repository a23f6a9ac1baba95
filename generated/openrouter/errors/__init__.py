"""The exceptions of calls.

``OpenRouterError`` is the base class of all errors with a response.
Connection errors are exceptions of the HTTP library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.errors import (
    ArgumentError,
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
