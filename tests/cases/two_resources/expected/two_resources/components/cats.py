"""Models of cats."""

from __future__ import annotations

from ..types import BaseModel
from .shared import Owner


class Cat(BaseModel):
    owner: Owner | None = None
    lives: int | None = None
