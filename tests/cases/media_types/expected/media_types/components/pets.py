"""Models of pets."""

from __future__ import annotations

from typing_extensions import TypeAliasType

from ..types import BaseModel


class Pet(BaseModel):
    name: str
    age: int | None = None


Pets = TypeAliasType("Pets", list[Pet])
