"""Models of payments."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._runtime.validation.unions import Discriminated, VariantTag
from ..types import BaseModel
from ._variants import UnknownVariant
from .shared import Bank, Card

if TYPE_CHECKING:
    from .payments_dicts import MethodTypedDict, PetTypedDict


Method = TypeAliasType(
    "Method",
    Annotated[
        Card | Bank | UnknownVariant,
        Discriminated("type", {"card": "Card", "bank": "Bank"}),
    ],
)
"""All members have a constant."""


class Cat(BaseModel):
    pet_kind: Annotated[Literal["cat"], VariantTag(), Field(alias="petKind")] = "cat"
    lives: int


class Dog(BaseModel):
    pet_kind: Annotated[Literal["dog", "puppy"], VariantTag(), Field(alias="petKind")]
    name: str | None = None


class Bird(BaseModel):
    pet_kind: Annotated[Literal["Bird"], VariantTag(), Field(alias="petKind")] = "Bird"
    wings: int | None = None


Pet = TypeAliasType(
    "Pet",
    Annotated[
        Cat | Dog | Bird | UnknownVariant,
        Discriminated(
            "petKind",
            {"cat": "Cat", "dog": "Dog", "puppy": "Dog", "Bird": "Bird"},
            untagged="Bird",
        ),
    ],
)
"""The mapping says what the property of the members does not."""


class PayRequest(BaseModel):
    method: Method
    """All members have a constant."""
    others: list[Method] | None = None
    pet: Pet | None = None
    """The mapping says what the property of the members does not."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            method: Method | MethodTypedDict,
            others: Iterable[Method | MethodTypedDict] | None = None,
            pet: Pet | PetTypedDict | None = None,
        ) -> None: ...


class PayResponse(BaseModel):
    method: Method
    """All members have a constant."""
    pet: Pet | None = None
    """The mapping says what the property of the members does not."""
