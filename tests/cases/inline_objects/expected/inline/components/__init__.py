"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .orders import (
        CreateOrder422Error,
        CreateOrderRequest,
        CreateOrderRequestAddress,
        CreateOrderRequestLinesItem,
        CreateOrderResponse,
    )
    from .orders_dicts import (
        CreateOrderRequestAddressTypedDict,
        CreateOrderRequestLinesItemTypedDict,
        CreateOrderRequestTypedDict,
    )
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "CreateOrder422Error": "orders",
            "CreateOrderRequest": "orders",
            "CreateOrderRequestAddress": "orders",
            "CreateOrderRequestAddressTypedDict": "orders_dicts",
            "CreateOrderRequestLinesItem": "orders",
            "CreateOrderRequestLinesItemTypedDict": "orders_dicts",
            "CreateOrderRequestTypedDict": "orders_dicts",
            "CreateOrderResponse": "orders",
        },
    )

__all__ = [
    "CreateOrder422Error",
    "CreateOrderRequest",
    "CreateOrderRequestAddress",
    "CreateOrderRequestAddressTypedDict",
    "CreateOrderRequestLinesItem",
    "CreateOrderRequestLinesItemTypedDict",
    "CreateOrderRequestTypedDict",
    "CreateOrderResponse",
]
