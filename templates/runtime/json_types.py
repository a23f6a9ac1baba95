"""Type guards for JSON values, which ``isinstance`` narrows to unknown types only."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .aliases import Json, JsonObject


def is_object(value: object) -> TypeGuard[JsonObject]:
    """Whether a value is a JSON object. The keys of JSON objects are text."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[Sequence[Json]]:
    """Whether a value is a JSON array: a list or a tuple."""
    return isinstance(value, list | tuple)
