"""Models of orders."""

from __future__ import annotations

from inline.types import BaseModel


class CreateOrderRequestLines(BaseModel):
    sku: str
    quantity: int | None = None


class CreateOrderRequestAddress(BaseModel):
    street: str | None = None


class CreateOrderResponse(BaseModel):
    id: int


class CreateOrder422Error(BaseModel):
    problems: list[str] | None = None


class CreateOrderRequest(BaseModel):
    lines: list[CreateOrderRequestLines]
    metadata: dict[str, str] | None = None
    address: CreateOrderRequestAddress | None = None
