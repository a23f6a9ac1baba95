"""Models of things."""

from __future__ import annotations

from ..types import BaseModel


class Thing(BaseModel):
    id: str
    parent: str | None
    note: str | None = None
    tags: list[str] | None = None
    owner: Owner | None = None


class Owner(BaseModel):
    name: str | None = None
