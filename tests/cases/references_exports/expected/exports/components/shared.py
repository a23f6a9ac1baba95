"""Models of shared."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

from typing_extensions import TypeAliasType

from ..types import BaseModel


class Pet(BaseModel):
    """A pet with its owner."""

    name: str
    owner: Person | None = None
    status: Status | None = None
    price: Money | None = None
    back: Pet | None = None
    """A pet with its owner."""


class Person(BaseModel):
    name: str
    pets: list[Pet] | None = None


Status = TypeAliasType("Status", Literal["sold", "free"] | str)


class Money(BaseModel):
    amount: Decimal
    currency: str | None = None


Animal: TypeAlias = Pet


Owner: TypeAlias = Person
