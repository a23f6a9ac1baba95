"""Models of animals."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._runtime.validation.unions import Discriminated, UnknownVariant
from ..types import BaseModel
from .shared import Cat


class Dog(BaseModel):
    animal_type: Annotated[str, Field(alias="animalType")]
    bark: bool | None = None


class Parrot(BaseModel):
    animal_type: Annotated[str, Field(alias="animalType")]


class Penguin(BaseModel):
    animal_type: Annotated[str, Field(alias="animalType")]
    depth: float | None = None


Bird = TypeAliasType(
    "Bird",
    Annotated[
        Parrot | Penguin | UnknownVariant,
        Discriminated("animalType", {"Parrot": "Parrot", "Penguin": "Penguin"}),
    ],
)


Animal = TypeAliasType(
    "Animal",
    Annotated[
        Cat | Dog | Bird | UnknownVariant,
        Discriminated(
            "animalType",
            {
                "cat": "Cat",
                "dog": "Dog",
                "puppy": "Dog",
                "Parrot": "Bird",
                "Penguin": "Bird",
            },
        ),
    ],
)
"""Anything in the zoo."""


class Pet(BaseModel):
    """The base of a family, whose members may come wherever it may."""

    pet_type: Annotated[str, Field(alias="petType")]
    name: str | None = None


class Hamster(BaseModel):
    pet_type: Annotated[str, Field(alias="petType")]
    name: str | None = None
    wheel: bool | None = None


class Fish(BaseModel):
    pet_type: Annotated[str, Field(alias="petType")]
    name: str | None = None
    fins: int | None = None


AnyPet = TypeAliasType(
    "AnyPet",
    Annotated[
        Hamster | Fish | Pet,
        Discriminated("petType", {"h": "Hamster", "Fish": "Fish"}, fallback="Pet"),
    ],
)
"""The base of a family, whose members may come wherever it may."""


class Num(BaseModel):
    type: Literal[1]
    value: float | None = None


class Word(BaseModel):
    type: Literal[2]
    value: str | None = None


class EventsResponse(BaseModel):
    event: EventsResponseEvent | None = None
    code: EventsResponseCode | None = None


class EventsResponseEventArrived(BaseModel):
    kind: Literal["arrived"]
    at: str


class EventsResponseEventLeft(BaseModel):
    kind: Literal["left"]
    where: str | None = None


EventsResponseEvent = TypeAliasType(
    "EventsResponseEvent",
    Annotated[
        EventsResponseEventArrived | EventsResponseEventLeft | UnknownVariant,
        Discriminated(
            "kind",
            {
                "arrived": "EventsResponseEventArrived",
                "left": "EventsResponseEventLeft",
            },
        ),
    ],
)


EventsResponseCode = TypeAliasType(
    "EventsResponseCode",
    Annotated[
        Num | Word | UnknownVariant, Discriminated("type", {1: "Num", 2: "Word"})
    ],
)
