"""The types of values in requests and responses.

The set of types is closed: match on a type and end with ``assert_never``. A ``Named``
type refers to a :class:`~sdkwright.ir.models.Model` by its key. All other types are
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
    UUID = "uuid"
    DURATION = "duration"
    FILE_PATH = "file-path"
    BINARY = "binary"
    NULL = "null"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value without structure."""

    kind: ScalarKind


@dataclass(frozen=True, slots=True)
class Literals:
    """One of several constants. An open one also accepts other values of their
    types.
    """

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
    """The property that discriminates the members of a union.

    ``tags`` are the values of each member, in the order of the members (OpenAPI 3.1,
    section 4.8.25). Members may share a value. A last member without values accepts all
    other values. ``untagged`` are the indexes of members that may lack the property.
    """

    wire: str
    tags: tuple[tuple[str | float, ...], ...]
    untagged: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class UnionOf:
    """Any of several types, in document order.

    ``wire`` and ``mapping`` are the declared discriminator: the property, and the model
    keys by value. ``discriminator`` is the resolved one, from the declaration or from
    constants. ``key`` and the hints are for the alias of the union. ``names`` are the
    component names of members with a separate model, with the keys of these models.
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


# The kinds of text that results have as ``str``.
_TEXTS = (
    ScalarKind.STRING,
    ScalarKind.UUID,
    ScalarKind.DURATION,
    ScalarKind.FILE_PATH,
)


def is_text(type_: Type) -> bool:
    """Whether values are text, of any format without a Python type in results."""
    return isinstance(type_, Scalar) and type_.kind in _TEXTS


def without_null(type_: Type) -> Type:
    """The type without its outer ``null``."""
    return type_.inner if isinstance(type_, Nullable) else type_
