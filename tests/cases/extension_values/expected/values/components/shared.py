"""Models of shared."""

from __future__ import annotations

from typing import Annotated

from typing_extensions import TypeAliasType

from .._runtime.validation.unions import Discriminated
from ..types import BaseModel


class Shape(BaseModel):
    kind: str


class Circle(BaseModel):
    kind: str
    radius: float | None = None


AnyShape = TypeAliasType(
    "AnyShape",
    Annotated[
        Circle | Shape, Discriminated("kind", {"#circle": "Circle"}, fallback="Shape")
    ],
)
