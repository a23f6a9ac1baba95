# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Numbers with more digits than a ``float`` holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from pydantic import BaseModel, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from ..json_types import NUMBER_MARK, is_array, is_object
from .containers import is_collection, is_iterator, is_mapping, mapped, scalars

if TYPE_CHECKING:
    from ..aliases import Json, Value

_Place: TypeAlias = tuple[int | str, ...]
_MARKED = re.compile(f'"{NUMBER_MARK}([-+.0-9]+){NUMBER_MARK}"')
_MARKED_BYTES = re.compile(_MARKED.pattern.encode())
_PROBLEM = (
    "Input should be a number whose digits a float holds; "
    "a dict in place of the model keeps all digits"
)


def marked(number: Decimal) -> str:
    """The digits of a finite number, until they are written as JSON."""
    return f"{NUMBER_MARK}{number:f}{NUMBER_MARK}"


def unmarked(text: str) -> str:
    """JSON text with marked numbers as numbers."""
    return _MARKED.sub(r"\1", text)


def unmarked_bytes(data: bytes) -> bytes:
    """JSON text with marked numbers as numbers."""
    return _MARKED_BYTES.sub(rb"\1", data)


def is_long(value: object) -> bool:
    """Whether a value is a number whose digits no ``float`` holds."""
    if not isinstance(value, Decimal) or not value.is_finite():
        return False
    return Decimal(repr(float(value))) != value


def has_long(value: object) -> bool:
    """Whether a value contains a number whose digits no ``float`` holds."""
    return any(map(is_long, scalars(value)))


def long_as_text(value: Value) -> Value:
    """The value with text in place of numbers whose digits no ``float`` holds."""
    return mapped(value, lambda item: f"{item:f}" if is_long(item) else item)


def lost_digits(
    given: object, found: object, place: _Place = ()
) -> Iterator[InitErrorDetails]:
    """The problems of a model that has a value of the caller without its digits."""
    if is_long(given):
        if type(found) is float:
            problem = PydanticCustomError("decimal_digits", _PROBLEM)
            yield InitErrorDetails(type=problem, loc=place, input=given)
    elif is_mapping(given):
        stored = _stored(found)
        for key, value in given.items():
            yield from lost_digits(value, stored.get(key), (*place, key))
    elif is_collection(given) and is_array(found):
        for index, (value, item) in enumerate(zip(given, found, strict=False)):
            yield from lost_digits(value, item, (*place, index))


def assigned(model: BaseModel, name: str, value: Value) -> Value:
    """A value for an attribute of a model, with decimals as its constructor keeps them.

    :raises ValidationError: for a number that would lose digits.
    """
    if is_iterator(value) or not any(isinstance(v, Decimal) for v in scalars(value)):
        return value
    copy = model.model_copy()
    problems: list[InitErrorDetails] = []
    for tried in (value, long_as_text(value)):
        try:
            copy.__pydantic_validator__.validate_assignment(copy, name, tried)
        except ValidationError:
            continue  # pydantic does not check assignments
        found = getattr(copy, name)
        problems = [*lost_digits(value, found, (name,))]
        if not problems:
            return found
    if problems:
        raise ValidationError.from_exception_data(type(model).__name__, problems)
    return value


def _stored(found: object) -> Mapping[str, Json]:
    """The values of a model by their names in Python and on the wire."""
    if not isinstance(found, BaseModel):
        return found if is_object(found) else {}
    fields = type(found).model_fields
    values: dict[str, Value] = {**(found.model_extra or {}), **vars(found)}
    return values | {f.alias: values.get(n) for n, f in fields.items() if f.alias}
