"""Models of shared."""

from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated, UnknownVariant
from ..types import BaseModel


class EasyMessage(BaseModel):
    type: Literal["message"] | None = None
    content: str


class InputMessage(BaseModel):
    type: Literal["message"]
    role: Literal["user"]


class OutputMessage(BaseModel):
    type: Literal["message"]
    id: str


Strict = TypeAliasType(
    "Strict",
    Annotated[
        InputMessage | OutputMessage | UnknownVariant,
        Discriminated("type", {"message": ("InputMessage", "OutputMessage")}),
    ],
)


class Call(BaseModel):
    type: Literal["call"]


Item = TypeAliasType(
    "Item",
    Annotated[
        EasyMessage | Strict | Call | UnknownVariant,
        Discriminated(
            "type",
            {"message": ("EasyMessage", "Strict"), "call": "Call"},
            untagged="EasyMessage",
        ),
    ],
)
"""Several members have the same value, one need not have it."""


Listing = TypeAliasType("Listing", list[Call] | Call | EasyMessage)
"""An array has no property that could tell it apart."""
