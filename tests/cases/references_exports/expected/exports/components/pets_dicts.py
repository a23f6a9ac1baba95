"""Models of pets as plain dicts, for type checkers."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NotRequired, TypedDict

from .pets import Money, Person, Pet


class PetTypedDict(TypedDict):
    """A pet with its owner."""

    name: str
    owner: NotRequired[Person | PersonTypedDict]
    status: NotRequired[Literal["sold", "free"] | str]
    price: NotRequired[Money | MoneyTypedDict]
    back: NotRequired[Pet | PetTypedDict]
    """A pet with its owner."""


class PersonTypedDict(TypedDict):
    name: str
    pets: NotRequired[Sequence[Pet | PetTypedDict]]


class MoneyTypedDict(TypedDict):
    amount: Decimal | str
    currency: NotRequired[str]
