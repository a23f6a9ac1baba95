"""The exceptions of calls.

``InheritanceError`` is the base class of all errors with a response.
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
from .base import InheritanceDefaultError, InheritanceError, ResponseValidationError

if TYPE_CHECKING:
    pass
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {},
    )

__all__ = [
    "ArgumentError",
    "InheritanceDefaultError",
    "InheritanceError",
    "MissingCredentialsError",
    "NoResponseError",
    "PaginationError",
    "ResponseValidationError",
    "TotalTimeoutError",
]
