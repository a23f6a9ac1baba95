"""Models of animals as plain dicts, for type checkers."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NotRequired, TypeAlias, TypedDict


class AnimalTypedDict(TypedDict):
    kind: NotRequired[Literal["Animal"]]
    name: str


class CatTypedDict(TypedDict):
    kind: NotRequired[Literal["cat"]]
    name: str
    isIndoor: NotRequired[bool]


class LionTypedDict(TypedDict):
    kind: NotRequired[Literal["lion"]]
    name: str
    isIndoor: NotRequired[bool]
    pride: str


class AngryDogTypedDict(TypedDict):
    kind: NotRequired[Literal["dog"]]
    name: str
    temper: NotRequired[Literal["angry"]]
    bites: int


class CalmDogTypedDict(TypedDict):
    kind: NotRequired[Literal["dog"]]
    name: str
    temper: NotRequired[Literal["calm"]]
    napsAt: NotRequired[dt.time | str]


class DogTypedDict(TypedDict):
    kind: NotRequired[Literal["dog"]]
    name: str
    temper: NotRequired[Literal["Dog"]]


AnyDogTypedDict: TypeAlias = AngryDogTypedDict | CalmDogTypedDict | DogTypedDict


AnyAnimalTypedDict: TypeAlias = (
    CatTypedDict | LionTypedDict | AnyDogTypedDict | AnimalTypedDict
)


AnyCatTypedDict: TypeAlias = LionTypedDict | CatTypedDict
