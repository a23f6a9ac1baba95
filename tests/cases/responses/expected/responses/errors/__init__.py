"""The exceptions of calls.

``ResponsesError`` is the base class of all errors with a response.
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
from .base import ResponsesDefaultError, ResponsesError, ResponseValidationError

if TYPE_CHECKING:
    from .responses import ProblemError
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "ProblemError": "responses",
        },
    )

__all__ = [
    "ArgumentError",
    "MissingCredentialsError",
    "NoResponseError",
    "PaginationError",
    "ProblemError",
    "ResponseValidationError",
    "ResponsesDefaultError",
    "ResponsesError",
    "TotalTimeoutError",
]
