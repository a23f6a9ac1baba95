"""Models of shapes."""

from __future__ import annotations

from typing import Any

from typing_extensions import TypeAliasType

from ..types import BaseModel


class Circle(BaseModel):
    radius: int | float
    label: str | int | None = None


class Square(BaseModel):
    side: float
    anything: Any | None = None
    mixed: str | int | None = None


Shape = TypeAliasType("Shape", Circle | Square | None)
