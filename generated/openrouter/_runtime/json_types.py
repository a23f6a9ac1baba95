"""Type guards for JSON values, which ``isinstance`` narrows to unknown types only."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .aliases import Json, JsonObject

# Around the digits of a number, until it is written as JSON. Texts do not have it.
NUMBER_MARK: Final = "\ufdd0"
PLAIN = {str, int, float, bool, type(None), dt.datetime, dt.date, dt.time}


def is_object(value: object) -> TypeGuard[JsonObject]:
    """Whether a value is a JSON object. The keys of JSON objects are text."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[Sequence[Json]]:
    """Whether a value is a JSON array: a list or a tuple."""
    return isinstance(value, list | tuple)


def is_plain(value: object) -> bool:
    """Whether a value has scalars of JSON, dates and models only."""
    if type(value) in PLAIN:
        return True
    if is_object(value):
        value = tuple(value.values())
    elif not is_array(value):
        return hasattr(type(value), "__pydantic_fields__")
    return PLAIN.issuperset(map(type, value)) or all(map(is_plain, value))
