"""Models of pets."""

from __future__ import annotations

from datetime import date, datetime

from all_of.types import BaseModel


class Pet(BaseModel):
    """A base with a name."""

    id: int
    created: datetime | None = None
    name: str
    birthday: date | None = None
    parent: Pet | None = None
    """Documented reference."""


Pet.model_rebuild()
