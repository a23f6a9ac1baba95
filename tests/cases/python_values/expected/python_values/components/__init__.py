"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .orders import Amount, Amounts, NewLine, NewOrder, Order, OrderId, Point
    from .orders_dicts import NewLineTypedDict, NewOrderTypedDict, PointTypedDict
    from .shared import Limits, Price
    from .shared_dicts import LimitsTypedDict, PriceTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Amount": "orders",
            "Amounts": "orders",
            "Limits": "shared",
            "LimitsTypedDict": "shared_dicts",
            "NewLine": "orders",
            "NewLineTypedDict": "orders_dicts",
            "NewOrder": "orders",
            "NewOrderTypedDict": "orders_dicts",
            "Order": "orders",
            "OrderId": "orders",
            "Point": "orders",
            "PointTypedDict": "orders_dicts",
            "Price": "shared",
            "PriceTypedDict": "shared_dicts",
        },
    )

__all__ = [
    "Amount",
    "Amounts",
    "Limits",
    "LimitsTypedDict",
    "NewLine",
    "NewLineTypedDict",
    "NewOrder",
    "NewOrderTypedDict",
    "Order",
    "OrderId",
    "Point",
    "PointTypedDict",
    "Price",
    "PriceTypedDict",
]
