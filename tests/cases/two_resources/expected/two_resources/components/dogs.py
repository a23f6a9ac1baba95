"""Models of dogs."""

from __future__ import annotations

from ..types import BaseModel
from .shared import Owner


class Dog(BaseModel):
    owner: Owner | None = None
    tricks: list[str] | None = None
