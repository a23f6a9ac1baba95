"""Models of shared as plain dicts, for type checkers."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict


class CatTypedDict(TypedDict):
    sourceType: NotRequired[Literal["cat"]]
    animalType: str
    meow: NotRequired[bool]
