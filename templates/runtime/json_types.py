# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Type guards for JSON values, which ``isinstance`` narrows to unknown types only."""

from __future__ import annotations

import datetime as dt
from itertools import repeat
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


def is_plain(value: object, kept: set[type] = PLAIN) -> bool:
    """Whether a value has scalars of JSON, dates and models only.

    Where ``kept`` has no integers, those that a ``float`` holds are plain as well.
    """
    if type(value) in kept:
        return True
    if type(value) is int:
        return abs(value) <= 2**53
    if is_object(value):
        value = tuple(value.values())
    elif not is_array(value):
        return hasattr(type(value), "__pydantic_fields__")
    return kept.issuperset(map(type, value)) or all(map(is_plain, value, repeat(kept)))
