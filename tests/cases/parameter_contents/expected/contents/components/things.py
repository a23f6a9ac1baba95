"""Models of things."""

from __future__ import annotations

from ..types import BaseModel


class Key(BaseModel):
    id: int


class Search(BaseModel):
    text: str | None = None
    tags: list[str] | None = None
