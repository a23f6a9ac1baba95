"""Finds and replaces types in any value of the representation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from operator import is_
from typing import Any, TypeGuard, TypeVar, assert_never, cast, get_args

from .types import (
    ListOf,
    Literals,
    MapOf,
    Named,
    Nullable,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
)

T = TypeVar("T")
_TYPES = get_args(Type)


def map_types(part: T, change: Callable[[Type], Type]) -> T:
    """``part`` with ``change`` applied to every type in it, inner types first."""
    changed: Any = _mapped(part, change)  # of the class of ``part``
    result: T = changed
    return result


def map_type(type_: Type, change: Callable[[Type], Type]) -> Type:
    """The type with ``change`` applied to it and all types in it, inner types first."""
    match type_:
        case Scalar() | Literals() | Named():
            return change(type_)
        case ListOf(inner):
            return change(ListOf(map_type(inner, change)))
        case MapOf(inner):
            return change(MapOf(map_type(inner, change)))
        case Nullable(inner):
            return change(Nullable(map_type(inner, change)))
        case TupleOf(items):
            return change(TupleOf(tuple(map_type(item, change) for item in items)))
        case UnionOf(members):
            mapped = tuple(map_type(member, change) for member in members)
            return change(replace(type_, members=mapped))
        case _:
            assert_never(type_)


def is_type(part: object) -> TypeGuard[Type]:
    """Whether a value is a type."""
    return isinstance(part, _TYPES)


def types_in(part: object) -> Iterator[Type]:
    """The outermost types in a value, in document order."""
    if is_type(part):
        yield part
    elif isinstance(part, tuple):
        for item in cast("tuple[object, ...]", part):  # parts of any kind
            yield from types_in(item)
    else:
        for name in _field_names(part):
            yield from types_in(getattr(part, name))


def named_in(type_: Type) -> Iterator[str]:
    """The keys of the models that a type mentions."""
    match type_:
        case Named(key):
            yield key
        case ListOf(inner) | MapOf(inner) | Nullable(inner):
            yield from named_in(inner)
        case UnionOf(members) | TupleOf(members):
            for member in members:
                yield from named_in(member)
        case Scalar() | Literals():
            return
        case _:
            assert_never(type_)


def _mapped(part: Any, change: Callable[[Type], Type]) -> Any:  # any part, the same
    if is_type(part):
        return map_type(part, change)
    if isinstance(part, tuple):
        items = cast("tuple[object, ...]", part)  # parts of any kind
        mapped = tuple(_mapped(item, change) for item in items)
        is_same = all(map(is_, mapped, items))
        return items if is_same else mapped
    changes = {
        name: mapped
        for name in _field_names(part)
        if (mapped := _mapped(old := getattr(part, name), change)) is not old
    }
    return replace(part, **changes) if changes else part


def _field_names(part: object) -> Iterable[str]:
    """The names of the fields of a dataclass; empty for other values."""
    # As ``dataclasses.fields`` finds them, for hundreds of thousands of parts.
    found: dict[str, object] = getattr(part, "__dataclass_fields__", {})
    return found
