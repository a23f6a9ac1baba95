"""Models of shared."""

from __future__ import annotations

from datetime import date, datetime

from all_of.types import BaseModel

from . import pets


class Base(BaseModel):
    id: int
    created: datetime | None = None


class Strict(BaseModel):
    id: int
    created: datetime | None = None
    name: str
    birthday: date
    parent: pets.Pet | None = None
    """Documented reference."""
