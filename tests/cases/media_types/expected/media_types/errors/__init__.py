"""The exceptions of calls.

``MediaTypesError`` is the base class of all errors with a response.
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
from .base import MediaTypesDefaultError, MediaTypesError, ResponseValidationError

if TYPE_CHECKING:
    from .responses import ProblemError, ReportError
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "ProblemError": "responses",
            "ReportError": "responses",
        },
    )

__all__ = [
    "ArgumentError",
    "MediaTypesDefaultError",
    "MediaTypesError",
    "MissingCredentialsError",
    "NoResponseError",
    "PaginationError",
    "ProblemError",
    "ReportError",
    "ResponseValidationError",
    "TotalTimeoutError",
]
