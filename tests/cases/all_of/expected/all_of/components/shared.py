"""Models of shared."""

from __future__ import annotations

import datetime as dt

from ..types import BaseModel


class Base(BaseModel):
    id: int
    created: dt.datetime | None = None


class Pet(BaseModel):
    """A base with a name."""

    id: int
    created: dt.datetime | None = None
    name: str
    birthday: dt.date | None = None
    parent: Pet | None = None
    """Documented reference."""


class Strict(BaseModel):
    id: int
    created: dt.datetime | None = None
    name: str
    birthday: dt.date
    parent: Pet | None = None
    """Documented reference."""
