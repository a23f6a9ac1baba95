"""The exceptions of calls.

``CallError`` is the base class of all of them. ``MessageContentError`` is the base class
of errors with a response, and ``NoResponseError`` of errors without one. The latter are
exceptions of the HTTP library, too, such as ``httpx2.ConnectError``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.errors import (
    ArgumentError,
    CallError,
    MissingCredentialsError,
    NoResponseError,
    PaginationError,
    TotalTimeoutError,
)
from .._runtime.lazy import lazy_module
from .base import (
    MessageContentDefaultError,
    MessageContentError,
    ResponseValidationError,
)

if TYPE_CHECKING:
    pass
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {},
    )

__all__ = [
    "ArgumentError",
    "CallError",
    "MessageContentDefaultError",
    "MessageContentError",
    "MissingCredentialsError",
    "NoResponseError",
    "PaginationError",
    "ResponseValidationError",
    "TotalTimeoutError",
]
