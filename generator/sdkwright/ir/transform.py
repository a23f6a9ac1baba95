"""Finds and replaces types in any value of the representation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from operator import is_
from typing import (
    Any,
    TypeGuard,
    TypeVar,
    assert_never,
    cast,
    get_args,
    get_type_hints,
)

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
    """The type with ``change`` applied to it and all types in it, inner types first.

    Types that do not change stay the same objects.
    """
    match type_:
        case Scalar() | Literals() | Named():
            return change(type_)
        case ListOf(inner):
            mapped = map_type(inner, change)
            return change(type_ if mapped is inner else ListOf(mapped))
        case MapOf(inner):
            mapped = map_type(inner, change)
            return change(type_ if mapped is inner else MapOf(mapped))
        case Nullable(inner):
            mapped = map_type(inner, change)
            return change(type_ if mapped is inner else Nullable(mapped))
        case TupleOf(items):
            found = tuple(map_type(item, change) for item in items)
            return change(type_ if all(map(is_, found, items)) else TupleOf(found))
        case UnionOf(members):
            found = tuple(map_type(member, change) for member in members)
            is_same = all(map(is_, found, members))
            return change(type_ if is_same else replace(type_, members=found))
        case _:
            assert_never(type_)


def is_type(part: object) -> TypeGuard[Type]:
    """Whether a value is a type."""
    return part.__class__ in _TYPES


def types_in(part: object) -> list[Type]:
    """The outermost types in a value, in document order."""
    found: list[Type] = []
    _add_types(part, found)
    return found


def _add_types(part: object, found: list[Type]) -> None:
    # A generator for each of many parts takes twice the time.
    if is_type(part):
        found.append(part)
    elif isinstance(part, tuple):
        for item in cast("tuple[object, ...]", part):  # parts of any kind
            _add_types(item, found)
    else:
        for name in _fields_with_types(part):
            _add_types(getattr(part, name), found)


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
        mapped = tuple([_mapped(item, change) for item in items])
        is_same = all(map(is_, mapped, items))
        return items if is_same else mapped
    changes: dict[str, object] = {}
    for name in _fields_with_types(part):
        old = getattr(part, name)
        new = _mapped(old, change)
        if new is not old:
            changes[name] = new
    return replace(part, **changes) if changes else part


def _fields_with_types(part: object) -> tuple[str, ...]:
    """The fields of a value that may have types in them; none for other values than
    dataclasses.
    """
    kind: Any = part.__class__  # any class
    found = _KNOWN_FIELDS.get(kind)
    if found is None:
        found = _KNOWN_FIELDS[kind] = tuple(_search(kind))
    return found


_KNOWN_FIELDS: dict[type, tuple[str, ...]] = {}


def _search(kind: Any) -> Iterator[str]:  # any class
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        for item in fields(kind):
            if _has_types(hints[item.name], frozenset()):
                yield item.name


def _has_types(hint: Any, above: frozenset[Any]) -> bool:  # the type of a field
    """Whether values of an annotation may be types, or have types in them."""
    if hint in _TYPES:
        return True
    if isinstance(hint, type) and is_dataclass(hint):
        if hint in above:
            return False
        hints = get_type_hints(hint)
        return any(_has_types(hints[f.name], above | {hint}) for f in fields(hint))
    return any(_has_types(argument, above) for argument in get_args(hint))
