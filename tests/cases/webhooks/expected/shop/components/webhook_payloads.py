"""Models of webhook_payloads."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from typing_extensions import TypeAliasType

from .._runtime.validation.unions import Discriminated
from ..types import BaseModel
from ._variants import UnknownVariant


class Order(BaseModel):
    id: str
    items: list[str] | None = None


class OrderShipped(BaseModel):
    type: Literal["order.shipped"] = "order.shipped"
    sent_at: dt.datetime
    order: Order


class OrderCancelled(BaseModel):
    type: Literal["order.cancelled"] = "order.cancelled"
    reason: Literal["customer", "shop"] | str | None = None


class OrderShippedResponse(BaseModel):
    again_in: int | None = None
    """Seconds."""


class OrderReturnedPayload(BaseModel):
    type: Literal["order.returned"] = "order.returned"
    order: Order


AnyWebhookPayload = TypeAliasType(
    "AnyWebhookPayload",
    Annotated[
        OrderShipped | OrderCancelled | OrderReturnedPayload | UnknownVariant,
        Discriminated(
            "type",
            {
                "order.shipped": "OrderShipped",
                "order.cancelled": "OrderCancelled",
                "order.returned": "OrderReturnedPayload",
            },
        ),
    ],
)
