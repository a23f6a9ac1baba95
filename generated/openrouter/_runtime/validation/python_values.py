"""Python values of the caller beyond those of JSON: UUIDs, enums, exact numbers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from pathlib import PurePath
from typing import TYPE_CHECKING
from uuid import UUID

from pydantic import ValidationError
from pydantic_core import to_json, to_jsonable_python

from ..json_types import is_array, is_object
from ..sentinel import UNSET

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..aliases import Json, Value

_WRITTEN = (Enum, Decimal, dt.date, dt.time, dt.timedelta)
# The digits of a number, between characters that no text of a caller has.
_MARK = "\ue000\ue001"
_MARKED = re.compile(f'"{_MARK}(.*?){_MARK}"'.encode())


class Digits(str):
    """The digits of a number, as JSON has them."""


def validate_again(
    validate: Callable[[Json], Value], value: object, error: ValidationError
) -> Value:
    """A value that is not valid as it is, with its Python values as JSON has them.

    :raises ValidationError: the first ``error``, if this is not valid either.
    """
    try:
        return validate(_as_json(value))
    except (ValidationError, _ReadBefore):
        raise error from None


class _ReadBefore(Exception):
    """The value has an iterator, which is at its end."""


def _as_json(value: object) -> Json:
    if is_object(value):
        return {key: _as_json(item) for key, item in value.items()}
    if is_array(value):
        return [_as_json(item) for item in value]
    if isinstance(value, Iterator):
        raise _ReadBefore
    if isinstance(value, UUID | PurePath):
        return str(value)
    if value is UNSET:
        return value
    return to_jsonable_python(value) if isinstance(value, _WRITTEN) else value


def restored(given: object, wire: Json, digits: type) -> Json:
    """A JSON value with the text and the digits of the caller."""
    if isinstance(given, Decimal) and type(wire) in (int, float):
        return digits(f"{given:f}") if given.is_finite() else wire
    if type(given) is str and isinstance(wire, str):
        return given
    if is_object(given) and is_object(wire):
        return {
            key: restored(given[key], item, digits) if key in given else item
            for key, item in wire.items()
        }
    if is_array(given) and is_array(wire) and len(given) == len(wire):
        pairs = zip(given, wire, strict=True)
        return [restored(item, other, digits) for item, other in pairs]
    return wire


def exact_json(given: object, wire: Json) -> bytes:
    """A JSON value as JSON text, with the text and all digits of the caller."""
    exact = restored(given, wire, Digits)
    data = to_json(_marked(exact), inf_nan_mode="null")
    return _MARKED.sub(rb"\1", data)


def _marked(value: Json) -> Json:
    if is_object(value):
        return {key: _marked(item) for key, item in value.items()}
    if is_array(value):
        return [_marked(item) for item in value]
    return f"{_MARK}{value}{_MARK}" if isinstance(value, Digits) else value
