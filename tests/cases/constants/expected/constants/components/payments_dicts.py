"""Models of payments as plain dicts, for type checkers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .payments import Method, Pet
from .shared_dicts import BankTypedDict, CardTypedDict

MethodTypedDict: TypeAlias = CardTypedDict | BankTypedDict
"""All members have a constant."""


class CatTypedDict(TypedDict):
    petKind: NotRequired[Literal["cat"]]
    lives: int


class DogTypedDict(TypedDict):
    petKind: Literal["dog", "puppy"]
    name: NotRequired[str]


class BirdTypedDict(TypedDict):
    petKind: NotRequired[Literal["Bird"]]
    wings: NotRequired[int]


PetTypedDict: TypeAlias = CatTypedDict | DogTypedDict | BirdTypedDict
"""The mapping says what the property of the members does not."""


class PayRequestTypedDict(TypedDict):
    method: Method | MethodTypedDict
    """All members have a constant."""
    others: NotRequired[Sequence[Method | MethodTypedDict]]
    pet: NotRequired[Pet | PetTypedDict]
    """The mapping says what the property of the members does not."""
