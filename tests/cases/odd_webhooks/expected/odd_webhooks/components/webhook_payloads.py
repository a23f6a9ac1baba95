"""Models of webhook_payloads."""

from __future__ import annotations

from typing_extensions import TypeAliasType

from ..types import BaseModel


class Thing(BaseModel):
    name: str
    parent: Thing | None = None


Tags = TypeAliasType("Tags", list[str])


class Form(BaseModel):
    id: int
    tags: Tags | None = None
    thing: Thing | None = None
    labels: dict[str, int] | None = None


class ExpressionSum(BaseModel):
    left: Expression
    right: Expression


Expression = TypeAliasType("Expression", ExpressionSum | float)


class Endless(BaseModel):
    """Nothing is of this type."""

    next: Endless
    """Nothing is of this type."""


class TwoMethodsPayload(BaseModel):
    name: str | None = None
