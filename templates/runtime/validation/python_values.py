# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Python values of the caller beyond those of JSON: UUIDs, enums, exact numbers."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from enum import Enum
from pathlib import PurePath
from typing import TYPE_CHECKING
from uuid import UUID

from pydantic import ValidationError
from pydantic_core import to_json, to_jsonable_python

from ..errors import ArgumentError
from ..json_types import is_array, is_object, is_plain
from ..sentinel import UNSET
from .containers import is_collection, is_iterator, is_mapping, mapped
from .digits import (
    has_long,
    long_as_text,
    lost_digits,
    marked,
    unmarked,
    unmarked_bytes,
)

if TYPE_CHECKING:
    from ..aliases import Json, JsonMapping, JsonObject, Value

_HALF = re.compile("[\ud800-\udfff]")
# The types of values that JSON has as text.
_TEXTS = (UUID, PurePath, Enum, dt.date, dt.time, dt.timedelta)


def made(validate: Callable[[Value], Value], values: Value) -> Value:
    """The model of values of the caller.

    :raises ValidationError: for values that are not valid, and for numbers whose digits
        the model does not hold.
    """
    if is_plain(values):
        return validated(validate, values)
    values = _listed(values)
    found = validated(validate, values)
    problems = [*lost_digits(values, found)]
    if problems:
        found = validated(validate, long_as_text(values))
        problems = [*lost_digits(values, found)]
    if problems:
        raise ValidationError.from_exception_data(type(found).__name__, problems)
    return found


def converted(validate: Callable[[Value], Value], value: Value, name: str) -> Value:
    """An argument that is not valid as it is.

    :raises ArgumentError: naming the argument and all of its problems.
    """
    try:
        return validated(validate, value)
    except ValidationError as error:
        from .problems import explain_argument

        problem = explain_argument(error, name)
    # The cause or the context of the error would show values, which may be secrets.
    raise ArgumentError(problem)


def validated(validate: Callable[[Value], Value], value: Value) -> Value:
    """A value as it is or, if that is not valid, with Python values as JSON has them.

    :raises ValidationError: for the form of the value that has the fewest problems.
    """
    problems: list[ValidationError] = []
    for types in ((), _TEXTS, (*_TEXTS, Decimal)):
        try:
            return validate(_as_json(value, types))
        except ValidationError as error:
            problems.append(error)
    raise min(problems, key=_count)


def exact(
    validate: Callable[[Value], Value], dump: Callable[..., Json], given: object
) -> Json:
    """An argument as a JSON value, with the text of the caller and with marked digits.

    ``dump`` writes a valid value; with ``by_alias=False``, names are those in Python.

    :raises ArgumentError: for a value that is not valid.
    """
    value = _listed(given)
    found = validate(value)
    if has_long(value):
        # Where text is valid as well: many servers read numbers as floats.
        with suppress(ArgumentError):
            found = validate(long_as_text(value))
    return _restored(value, dump(found), dump(found, by_alias=False))


def exact_json(value: Json) -> bytes:
    """A JSON value with marked numbers as JSON text."""
    try:
        return unmarked_bytes(to_json(value))
    except ValueError:  # for half a character, which UTF-8 does not have
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return unmarked(_HALF.sub(_escaped, text)).encode()


def _escaped(half: re.Match[str]) -> str:
    return f"\\u{ord(half[0]):04x}"


def _listed(value: Value) -> Value:
    """The value with lists in place of iterators, which can be read once only."""
    if is_object(value):
        return {key: _listed(item) for key, item in value.items()}
    is_list = is_array(value) or is_iterator(value)
    return [*map(_listed, value)] if is_list else value


def _as_json(value: Value, types: tuple[type, ...]) -> Value:
    """The value with those of some types as JSON has them."""

    def converted(item: Value) -> Value:
        if item is UNSET or not isinstance(item, types):
            return item
        is_text = isinstance(item, UUID | PurePath | Decimal)
        return str(item) if is_text else to_jsonable_python(item)

    return mapped(value, converted) if types else value


def _count(error: ValidationError) -> int:
    return error.error_count()


def _restored(given: object, wire: Json, names: Json) -> Json:
    """A JSON value with the text and the digits of the caller.

    ``names`` is the same value with the names of its properties in Python.
    """
    if isinstance(given, Decimal) and type(wire) is float:
        return marked(given) if given.is_finite() else wire
    is_number = type(given) is int and type(wire) is float and given != wire
    if is_number or (type(given) is str and isinstance(wire, str)):
        return given
    if is_mapping(given) and is_object(wire):
        return _restored_object(given, wire, names)
    items = [*given] if is_collection(given) else []
    if is_array(wire) and len(items) == len(wire) == len(names):
        return [*map(_restored, items, wire, names)]
    return wire


def _restored_object(given: JsonMapping, wire: JsonObject, names: JsonObject) -> Json:
    # An unknown property may have the name of a field.
    named = names if len(names) == len(wire) else wire
    found: JsonObject = {}
    for (key, item), (name, inner) in zip(wire.items(), named.items(), strict=True):
        given_as = key if key in given else name
        is_given = given_as in given
        found[key] = _restored(given[given_as], item, inner) if is_given else item
    return found
