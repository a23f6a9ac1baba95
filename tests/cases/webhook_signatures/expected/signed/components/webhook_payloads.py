"""Models of webhook_payloads."""

from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import TypeAliasType

from .._runtime.validation.unions import Discriminated, UnknownVariant
from ..types import BaseModel


class PaidPayload(BaseModel):
    type: Literal["paid"]
    amount: int


class RefundedPayload(BaseModel):
    type: Literal["refunded"]


AnyWebhookPayload = TypeAliasType(
    "AnyWebhookPayload",
    Annotated[
        PaidPayload | RefundedPayload | UnknownVariant,
        Discriminated("type", {"paid": "PaidPayload", "refunded": "RefundedPayload"}),
    ],
)
