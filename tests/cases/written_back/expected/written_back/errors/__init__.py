"""The exceptions of calls.

``WrittenBackError`` is the base class of all errors with a response.
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
from .base import ResponseValidationError, WrittenBackDefaultError, WrittenBackError

if TYPE_CHECKING:
    pass
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {},
    )

__all__ = [
    "ArgumentError",
    "MissingCredentialsError",
    "NoResponseError",
    "PaginationError",
    "ResponseValidationError",
    "TotalTimeoutError",
    "WrittenBackDefaultError",
    "WrittenBackError",
]
