"""Everything that a call can raise.

``TwoResourcesError`` is the base of all answers that are errors. Problems on
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
from .base import ResponseValidationError, TwoResourcesDefaultError, TwoResourcesError

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
    "TotalTimeoutError",
    "TwoResourcesDefaultError",
    "TwoResourcesError",
]
