"""Models of other."""

from __future__ import annotations

from ..types import BaseModel


class Unused(BaseModel):
    """Nobody knows in which direction it travels."""

    id: str | None = None
    name: str
    password: str | None = None
