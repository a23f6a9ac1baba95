"""Models of dogs."""

from __future__ import annotations

from two_resources.types import BaseModel

from . import shared


class Dog(BaseModel):
    owner: shared.Owner | None = None
    tricks: list[str] | None = None
