"""Models of webhooks."""

from __future__ import annotations

from ..types import BaseModel


class Address(BaseModel):
    id: str | None = None
    url: str
    secret: str | None = None
