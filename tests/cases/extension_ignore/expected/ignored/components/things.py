"""Models of things."""

from __future__ import annotations

from ..types import BaseModel


class Thing(BaseModel):
    name: str | None = None
    part: str | None = None
