"""Models of cards."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._runtime.validation.read_only import SharedModel
from ..types import BaseModel


class Card(SharedModel, read_only=("object",)):
    type: Literal["card"] = "card"
    """By a reference."""
    number: str
    version: Literal[2] = 2
    agreed: Literal[True] = True
    mode: Literal["fast"] | None = "fast"
    the_kind: Annotated[Literal["k"], Field(alias="the-kind")] = "k"
    deleted: Literal[True] | None = None
    """Only deleted cards have it."""
    maybe: Literal["m"] | None = None
    object: Literal["card"] | None = None
    """The server says it."""


class Bank(BaseModel):
    type: Literal["bank"] = "bank"
    iban: str
    zero: Literal[0] = 0
