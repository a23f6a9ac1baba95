"""The exceptions of calls.

``ExportsError`` is the base class of all errors with a response.
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
from .base import ExportsDefaultError, ExportsError, ResponseValidationError

if TYPE_CHECKING:
    from .responses import Error
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Error": "responses",
        },
    )

__all__ = [
    "ArgumentError",
    "Error",
    "ExportsDefaultError",
    "ExportsError",
    "MissingCredentialsError",
    "NoResponseError",
    "PaginationError",
    "ResponseValidationError",
    "TotalTimeoutError",
]
