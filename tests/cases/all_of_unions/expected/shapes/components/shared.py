"""Models of shared."""

from __future__ import annotations

from ..types import BaseModel


class Base(BaseModel):
    id: str
    size: int | None = None


class OtherChild(BaseModel):
    other: str | None = None
