# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Text with a surrogate without its partner, which UTF-8 cannot encode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ArgumentError
from ..json_types import is_array, is_object
from ..validation.special_values import half_character

if TYPE_CHECKING:
    from ..aliases import Foreign
    from ..call import AnyCall


def refusal(call: AnyCall) -> ArgumentError:
    """The error for a call, which names the parameter or the field with such text."""
    fields: Foreign = getattr(call.body, "fields", ())
    for each in (*call.parameters, *fields):
        if _has_half(each.value):
            return ArgumentError(half_character(each.name))
    return ArgumentError(half_character(""))


def _has_half(value: object) -> bool:
    if is_object(value):
        return any(map(_has_half, (*value, *value.values())))
    if is_array(value):
        return any(map(_has_half, value))
    return isinstance(value, str) and any("\ud800" <= c <= "\udfff" for c in value)
