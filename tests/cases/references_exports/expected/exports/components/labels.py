"""Models of labels."""

from __future__ import annotations

from ..types import BaseModel


class Badge(BaseModel):
    text: str | None = None


class Label(BaseModel):
    text: str | None = None
