"""Models of webhook_payloads."""

from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import TypeAliasType

from .._runtime.validation.unions import Discriminated
from ..types import BaseModel
from ._variants import UnknownVariant


class PaidPayload(BaseModel):
    type: Literal["paid"] = "paid"
    amount: int


class RefundedPayload(BaseModel):
    type: Literal["refunded"] = "refunded"


AnyWebhookPayload = TypeAliasType(
    "AnyWebhookPayload",
    Annotated[
        PaidPayload | RefundedPayload | UnknownVariant,
        Discriminated("type", {"paid": "PaidPayload", "refunded": "RefundedPayload"}),
    ],
)
