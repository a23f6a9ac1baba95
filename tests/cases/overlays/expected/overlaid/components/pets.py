"""Models of pets."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from ..types import BaseModel


class Pet(BaseModel):
    name: str
    """What it is called"""
    color: Color | None = None


Color = TypeAliasType("Color", Literal["black", "white"] | str)
