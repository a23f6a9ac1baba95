# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Mappings and collections of any class, with the values inside of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeGuard

from pydantic import BaseModel

if TYPE_CHECKING:
    from ..aliases import JsonMapping, Value


def is_mapping(value: object) -> TypeGuard[JsonMapping]:
    """Whether a value is a JSON object: a mapping, whose keys are text."""
    return isinstance(value, Mapping)


def is_collection(value: object) -> TypeGuard[Iterable[Value]]:
    """Whether a value is a JSON array: an iterable that is no text and no model."""
    is_single = isinstance(value, str | bytes | bytearray | Mapping | BaseModel)
    return isinstance(value, Iterable) and not is_single


def is_iterator(value: object) -> TypeGuard[Iterator[Value]]:
    """Whether a value can be read once only."""
    return isinstance(value, Iterator)


def scalars(value: object) -> Iterable[object]:
    """The value itself, or those inside of mappings and collections."""
    inner = value.values() if is_mapping(value) else value
    if not is_collection(inner):
        return [value]
    return (scalar for item in inner for scalar in scalars(item))


def mapped(value: Value, change: Callable[[Value], Value]) -> Value:
    """The value with another value in place of each scalar."""
    if is_mapping(value):
        return {key: mapped(item, change) for key, item in value.items()}
    return [mapped(i, change) for i in value] if is_collection(value) else change(value)
