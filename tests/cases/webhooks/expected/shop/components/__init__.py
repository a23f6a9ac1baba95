"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .webhook_payloads import (
        AnyWebhookPayload,
        Order,
        OrderCancelled,
        OrderReturnedPayload,
        OrderShipped,
        OrderShippedResponse,
    )
    from .webhooks import Address
    from .webhooks_dicts import AddressTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Address": "webhooks",
            "AddressTypedDict": "webhooks_dicts",
            "AnyWebhookPayload": "webhook_payloads",
            "Order": "webhook_payloads",
            "OrderCancelled": "webhook_payloads",
            "OrderReturnedPayload": "webhook_payloads",
            "OrderShipped": "webhook_payloads",
            "OrderShippedResponse": "webhook_payloads",
        },
    )

__all__ = [
    "Address",
    "AddressTypedDict",
    "AnyWebhookPayload",
    "Order",
    "OrderCancelled",
    "OrderReturnedPayload",
    "OrderShipped",
    "OrderShippedResponse",
]
