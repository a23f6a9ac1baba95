"""Models of orders."""

from __future__ import annotations

from ..types import BaseModel


class CreateOrderRequest(BaseModel):
    lines: list[CreateOrderRequestLinesItem]
    metadata: dict[str, str] | None = None
    address: CreateOrderRequestAddress | None = None


class CreateOrderRequestLinesItem(BaseModel):
    sku: str
    quantity: int | None = None
    """Default: ``1``."""


class CreateOrderRequestAddress(BaseModel):
    street: str | None = None


class CreateOrderResponse(BaseModel):
    id: int


class CreateOrder422Error(BaseModel):
    problems: list[str] | None = None
