"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .accounts import CreateRequest
    from .accounts_dicts import CreateRequestTypedDict
    from .webhook_payloads import AnyWebhookPayload, PaidPayload, RefundedPayload
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "AnyWebhookPayload": "webhook_payloads",
            "CreateRequest": "accounts",
            "CreateRequestTypedDict": "accounts_dicts",
            "PaidPayload": "webhook_payloads",
            "RefundedPayload": "webhook_payloads",
        },
    )

__all__ = [
    "AnyWebhookPayload",
    "CreateRequest",
    "CreateRequestTypedDict",
    "PaidPayload",
    "RefundedPayload",
]
