"""Models of cats."""

from __future__ import annotations

from two_resources.types import BaseModel

from . import shared


class Cat(BaseModel):
    owner: shared.Owner | None = None
    lives: int | None = None
