"""The exceptions of calls.

``OldWebhooksError`` is the base class of all errors with a response.
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
from .base import OldWebhooksDefaultError, OldWebhooksError, ResponseValidationError

if TYPE_CHECKING:
    from .._runtime.webhooks.payloads import WebhookPayloadError
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "WebhookPayloadError": "._runtime.webhooks.payloads",
        },
    )

__all__ = [
    "ArgumentError",
    "MissingCredentialsError",
    "NoResponseError",
    "OldWebhooksDefaultError",
    "OldWebhooksError",
    "PaginationError",
    "ResponseValidationError",
    "TotalTimeoutError",
    "WebhookPayloadError",
]
