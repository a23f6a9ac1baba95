"""Models of shared."""

from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import TypeAliasType

from .._runtime.validation.unions import Discriminated, UnknownVariant
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


class ArtworkPostcard(BaseModel):
    size: str | None = None


class ArtworkLetter(BaseModel):
    pages: int | None = None


Artwork = TypeAliasType("Artwork", ArtworkPostcard | ArtworkLetter)
"""Alternatives, used alone and by what has more properties."""


class CreativePostcard(BaseModel):
    id: str
    size: str | None = None


class CreativeLetter(BaseModel):
    id: str
    pages: int | None = None


Creative = TypeAliasType("Creative", CreativePostcard | CreativeLetter)


class Blue(BaseModel):
    """Of two properties that share a schema each merges it with its own."""

    colour: BlueColour | None = None


class BlueColour(BaseModel):
    name: str | None = None
    blue: int | None = None


class Coloured(BaseModel):
    colour: ColouredColour | None = None


class ColouredColour(BaseModel):
    name: str | None = None


class Green(BaseModel):
    colour: GreenColour | None = None


class GreenColour(BaseModel):
    green: int | None = None
    name: str | None = None


class Grey(BaseModel):
    colour: GreyColour | None = None


class GreyColour(BaseModel):
    grey: int | None = None
    name: str | None = None
