"""Models of pets."""

from __future__ import annotations

from typing_extensions import TypeAliasType

from ..types import BaseModel


class Pet(BaseModel):
    name: str
    owner: Owner | None = None
    parent: Pet | None = None


class Owner(BaseModel):
    pets: list[Pet] | None = None
    name: Local | None = None


Local = TypeAliasType("Local", str)
