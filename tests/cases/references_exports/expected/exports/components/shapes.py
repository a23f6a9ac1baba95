"""Models of shapes."""

from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import TypeAliasType

from .._runtime.validation.unions import Discriminated, VariantTag
from ..types import BaseModel
from ._variants import UnknownVariant


class Shape(BaseModel):
    kind: Annotated[Literal["Shape"], VariantTag()] = "Shape"


class Circle(BaseModel):
    kind: Annotated[Literal["circle", "round"], VariantTag()]
    radius: float | None = None


class Square(BaseModel):
    kind: Annotated[Literal["square"], VariantTag()] = "square"
    side: float | None = None


AnyShape = TypeAliasType(
    "AnyShape",
    Annotated[
        Circle | Square | Shape,
        Discriminated(
            "kind", {"circle": "Circle", "square": "Square"}, fallback="Shape"
        ),
    ],
)


Drawing = TypeAliasType(
    "Drawing",
    Annotated[
        Circle | Square | UnknownVariant,
        Discriminated("kind", {"round": "Circle", "square": "Square"}),
    ],
)
