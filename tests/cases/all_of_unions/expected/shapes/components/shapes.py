"""Models of shapes."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from ..types import BaseModel


class All(BaseModel):
    a: BaseAndOneOf | None = None
    """Properties beside alternatives."""
    b: RequiredAlternatives | None = None
    """Alternatives that are nothing but constraints."""
    c: TwoUnions | None = None
    d: Parent | None = None
    e: SameProperty | None = None
    """A property that two members describe; both hold."""
    f: OnlyRequired | None = None
    g: AllG | None = None
    """A reference with siblings."""
    h: Literal["x", "y"] | str | None = None


class BaseAndOneOfRound(BaseModel):
    id: str
    radius: float


class BaseAndOneOf2(BaseModel):
    id: str
    side: float


BaseAndOneOf = TypeAliasType("BaseAndOneOf", BaseAndOneOfRound | BaseAndOneOf2)
"""Properties beside alternatives."""


class RequiredAlternatives(BaseModel):
    """Alternatives that are nothing but constraints."""

    a: str | None = None
    b: str | None = None


class TwoUnions1(BaseModel):
    id: str
    size: int | None = None
    p: str | None = None
    q: str | None = None
    x: str | None = None


class TwoUnions2(BaseModel):
    id: str
    size: int | None = None
    p: str | None = None
    q: str | None = None
    y: str | None = None


TwoUnions = TypeAliasType("TwoUnions", TwoUnions1 | TwoUnions2)


class Child(BaseModel):
    kind: str | None = None
    only: str | None = None


class ParentOtherChild(BaseModel):
    kind: str | None = None
    other: str | None = None


Parent = TypeAliasType("Parent", Child | ParentOtherChild)


class SameProperty(BaseModel):
    """A property that two members describe; both hold."""

    state: Literal["on", "off"] | str | None = None
    inner: SamePropertyInner | None = None


class SamePropertyInner(BaseModel):
    a: str | None = None
    b: int


class OnlyRequired(BaseModel):
    id: str
    size: int


class AllG(BaseModel):
    """A reference with siblings."""

    id: str
    size: int | None = None
    sibling: int | None = None
