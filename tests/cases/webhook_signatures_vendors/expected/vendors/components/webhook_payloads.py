"""Models of webhook_payloads."""

from __future__ import annotations

from ..types import BaseModel


class OrderPayload(BaseModel):
    id: int
