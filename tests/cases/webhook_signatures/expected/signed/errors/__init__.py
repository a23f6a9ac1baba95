"""The exceptions of calls.

``CallError`` is the base class of all of them. ``SignedError`` is the base class
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
from .base import ResponseValidationError, SignedDefaultError, SignedError

if TYPE_CHECKING:
    from .._runtime.webhooks.payloads import WebhookPayloadError
    from .._runtime.webhooks.signatures import WebhookSignatureError
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "WebhookPayloadError": "._runtime.webhooks.payloads",
            "WebhookSignatureError": "._runtime.webhooks.signatures",
        },
    )

__all__ = [
    "ArgumentError",
    "CallError",
    "MissingCredentialsError",
    "NoResponseError",
    "PaginationError",
    "ResponseValidationError",
    "SignedDefaultError",
    "SignedError",
    "TotalTimeoutError",
    "WebhookPayloadError",
    "WebhookSignatureError",
]
