"""Models of animals as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .shared_dicts import CatTypedDict


class DogTypedDict(TypedDict):
    animalType: str
    bark: NotRequired[bool]


class ParrotTypedDict(TypedDict):
    animalType: str


class PenguinTypedDict(TypedDict):
    animalType: str
    depth: NotRequired[float]


BirdTypedDict: TypeAlias = ParrotTypedDict | PenguinTypedDict


AnimalTypedDict: TypeAlias = CatTypedDict | DogTypedDict | BirdTypedDict
"""Anything in the zoo."""
