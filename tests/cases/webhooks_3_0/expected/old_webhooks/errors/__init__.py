"""Everything that a call can raise.

``OldWebhooksError`` is the base of all answers that are errors. Problems on
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
