"""Everything that a call can raise.

``OpenRouterError`` is the base of all answers that are errors. Problems on
the way to the server stay the HTTP library's own exceptions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.errors import (
    ArgumentError,
    MissingCredentialsError,
    NoResponseError,
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
    "ResponseValidationError",
    "TotalTimeoutError",
    "UnauthorizedResponseError",
]
