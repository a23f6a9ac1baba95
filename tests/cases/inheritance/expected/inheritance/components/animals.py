"""Models of animals."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._runtime.validation.unions import Discriminated, VariantTag
from ..types import BaseModel


class Animal(BaseModel):
    kind: Annotated[Literal["Animal"], VariantTag()] = "Animal"
    name: str


class Cat(BaseModel):
    kind: Annotated[Literal["cat"], VariantTag()] = "cat"
    name: str
    is_indoor: Annotated[bool | None, Field(alias="isIndoor")] = None


class Lion(BaseModel):
    kind: Annotated[Literal["lion"], VariantTag()] = "lion"
    name: str
    is_indoor: Annotated[bool | None, Field(alias="isIndoor")] = None
    pride: str


class AngryDog(BaseModel):
    kind: Annotated[Literal["dog"], VariantTag()] = "dog"
    name: str
    temper: Annotated[Literal["angry"], VariantTag()] = "angry"
    bites: int


class CalmDog(BaseModel):
    kind: Annotated[Literal["dog"], VariantTag()] = "dog"
    name: str
    temper: Annotated[Literal["calm"], VariantTag()] = "calm"
    naps_at: Annotated[dt.time | None, Field(alias="napsAt")] = None


class Dog(BaseModel):
    kind: Annotated[Literal["dog"], VariantTag()] = "dog"
    name: str
    temper: Annotated[Literal["Dog"], VariantTag()] = "Dog"


AnyDog = TypeAliasType(
    "AnyDog",
    Annotated[
        AngryDog | CalmDog | Dog,
        Discriminated(
            "temper", {"angry": "AngryDog", "calm": "CalmDog"}, fallback="Dog"
        ),
    ],
)


AnyAnimal = TypeAliasType(
    "AnyAnimal",
    Annotated[
        Cat | Lion | AnyDog | Animal,
        Discriminated(
            "kind", {"cat": "Cat", "lion": "Lion", "dog": "AnyDog"}, fallback="Animal"
        ),
    ],
)


AnyCat = TypeAliasType(
    "AnyCat",
    Annotated[Lion | Cat, Discriminated("kind", {"lion": "Lion"}, fallback="Cat")],
)
