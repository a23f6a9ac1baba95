"""Models of shared as plain dicts, for type checkers."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NotRequired, TypedDict


class PetTypedDict(TypedDict):
    """A pet with its owner."""

    name: str
    owner: NotRequired[PersonTypedDict]
    status: NotRequired[Literal["sold", "free"] | str]
    price: NotRequired[MoneyTypedDict]
    back: NotRequired[PetTypedDict]
    """A pet with its owner."""


class PersonTypedDict(TypedDict):
    name: str
    pets: NotRequired[list[PetTypedDict]]


class MoneyTypedDict(TypedDict):
    amount: Decimal | str
    currency: NotRequired[str]
