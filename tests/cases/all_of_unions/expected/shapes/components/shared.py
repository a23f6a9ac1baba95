"""Models of shared."""

from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated, UnknownVariant
from ..types import BaseModel


class Base(BaseModel):
    id: str
    size: int | None = None


class OtherChild(BaseModel):
    other: str | None = None


class Narrowed(BaseModel):
    """Alternatives that a member narrows again."""

    part: OtherChild | str | None = None


class VariantsA(BaseModel):
    mode: Literal["x"] | Literal["y"] | None = None
    kind: Literal["a"]
    a: str | None = None


class VariantsB(BaseModel):
    mode: Literal["x"] | Literal["y"] | None = None
    kind: Literal["b"]
    b: str | None = None


Variants = TypeAliasType(
    "Variants",
    Annotated[
        VariantsA | VariantsB | UnknownVariant,
        Discriminated("kind", {"a": "VariantsA", "b": "VariantsB"}),
    ],
)
"""Two choices with a constant of the same name."""
