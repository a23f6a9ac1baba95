"""Models of things."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._runtime.validation.unions import Discriminated, VariantTag
from ..types import BaseModel
from ._variants import UnknownVariant


class Box(BaseModel):
    id: str
    kind: Annotated[Literal["box"], VariantTag()] = "box"
    side: int
    made: dt.datetime | None = None
    owner: str | None = None
    old: Annotated[str | None, Field(deprecated=True)] = None


class Ball(BaseModel):
    id: str
    kind: Annotated[Literal["ball"], VariantTag()] = "ball"
    radius: float


Thing = TypeAliasType(
    "Thing",
    Annotated[
        Box | Ball | UnknownVariant,
        Discriminated("kind", {"box": "Box", "ball": "Ball"}),
    ],
)


class Problem(BaseModel):
    title: str


class ListThingsResponse(BaseModel):
    data: list[Thing]
    total: int
    has_more: bool


class ChangesEvent(BaseModel):
    event: Literal["change"] = "change"
    data: Thing
