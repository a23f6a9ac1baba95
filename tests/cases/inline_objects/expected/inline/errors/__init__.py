"""Everything that a call can raise.

``InlineError`` is the base of all answers that are errors. Problems on
the way to the server stay the HTTP library's own exceptions.
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
from .base import InlineDefaultError, InlineError, ResponseValidationError

if TYPE_CHECKING:
    from .responses import CreateOrder422ErrorError
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "CreateOrder422ErrorError": "responses",
        },
    )

__all__ = [
    "ArgumentError",
    "CreateOrder422ErrorError",
    "InlineDefaultError",
    "InlineError",
    "MissingCredentialsError",
    "NoResponseError",
    "PaginationError",
    "ResponseValidationError",
    "TotalTimeoutError",
]
