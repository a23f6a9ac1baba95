"""Models of styles."""

from __future__ import annotations

from ..types import BaseModel


class Deep(BaseModel):
    a: str | None = None
    b: int | None = None
