"""Everything that a call can raise.

``BadReferenceError`` is the base of all answers that are errors. Problems on
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
from .base import BadReferenceDefaultError, BadReferenceError, ResponseValidationError

if TYPE_CHECKING:
    pass
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {},
    )

__all__ = [
    "ArgumentError",
    "BadReferenceDefaultError",
    "BadReferenceError",
    "MissingCredentialsError",
    "NoResponseError",
    "PaginationError",
    "ResponseValidationError",
    "TotalTimeoutError",
]
