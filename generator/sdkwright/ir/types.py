"""The types of values that cross the wire.

A type is a closed sum: match on it and end with ``assert_never``. Named types
point at a :class:`~sdkwright.ir.models.Model` by its key; everything else is
structural.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class ScalarKind(StrEnum):
    """The scalar types; each has one Python type (see ``render.annotations``)."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE_TIME = "date-time"
    DATE = "date"
    TIME = "time"
    DECIMAL = "decimal"
    BINARY = "binary"
    NULL = "null"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value without structure."""

    kind: ScalarKind


@dataclass(frozen=True, slots=True)
class Literals:
    """One of a few constants; an open one also takes others of their JSON types."""

    values: tuple[str | int | bool, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A reference to a model by its key."""

    key: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """A JSON array."""

    item: Type


@dataclass(frozen=True, slots=True)
class TupleOf:
    """A JSON array of fixed length, with a type for each position."""

    items: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class MapOf:
    """A JSON object whose property names are data."""

    value: Type


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property whose value tells the members of a union apart.

    ``tags`` are the values of each member, in the order of the members (OpenAPI 3.1,
    section 4.8.25); members may share one. A last member without any takes all other
    values. ``untagged`` are the positions of the members that may lack the property.
    """

    wire: str
    tags: tuple[tuple[str | float, ...], ...]
    untagged: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class UnionOf:
    """Any of several types, in document order.

    ``wire`` and ``mapping`` are what the document says of the discriminator: the
    property, and the keys of the models for its values. ``discriminator`` follows from
    them or from constants of the members. ``key`` and the hints are for the alias that
    a union gets when it has one. ``names`` are the document's names for members that
    are called otherwise here, with the keys of their models.
    """

    members: tuple[Type, ...]
    wire: str | None = None
    mapping: tuple[tuple[str, str], ...] = ()
    key: str = ""
    hint: str = ""
    name_hint: str | None = None
    discriminator: Discriminator | None = None
    names: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Nullable:
    """A type whose value may also be JSON ``null``."""

    inner: Type


Type: TypeAlias = (
    Scalar | Literals | Named | ListOf | TupleOf | MapOf | UnionOf | Nullable
)

STRING = Scalar(ScalarKind.STRING)
ANY = Scalar(ScalarKind.ANY)


def without_null(type_: Type) -> Type:
    """The type without its outer ``null``."""
    return type_.inner if isinstance(type_, Nullable) else type_
