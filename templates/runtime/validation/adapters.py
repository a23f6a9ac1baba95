"""Validation and serialisation by pydantic, with one adapter per type."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from ..errors import ArgumentError
from ..json_types import is_array, is_object
from .models import BY_CALLER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..aliases import Foreign, Json, Keywords, TypeExpr, Value

# The beginnings of the names of core schemas for dates and times.
_TEMPORAL = ("date", "time")


@cache
def adapter(type_: TypeExpr) -> TypeAdapter[Value]:
    """The adapter of a type, built once."""
    return TypeAdapter(type_)


def validate_argument(type_: TypeExpr, value: object, name: str) -> Value:
    """An argument, converted to its type.

    :raises ArgumentError: naming the argument and all of its problems.
    """
    validate = partial(adapter(type_).validate_python, context=BY_CALLER)
    try:
        return validate(value)
    except ValidationError as error:
        from .python_values import validate_again

        try:
            return validate_again(validate, value, error)
        except ValidationError as same:
            from .problems import explain_argument

            problem = explain_argument(same, name)
    # The cause or the context of the error would show values, which may be secrets.
    raise ArgumentError(problem)


def from_wire(type_: TypeExpr, value: Json) -> Value:
    """A JSON value from a server, converted to a type.

    Properties have their names on the wire. A property that only equals the name of
    an attribute is an unknown property.
    """
    validator, names = _receiver(type_)
    return validator.validate_python(value, **names)


def from_wire_json(type_: TypeExpr, data: bytes | str) -> Value:
    """JSON text from a server, converted to a type; see ``from_wire``."""
    validator, names = _receiver(type_)
    return validator.validate_json(data, **names)


@cache
def _receiver(type_: TypeExpr) -> tuple[Foreign, Keywords]:
    """The validator of a type, with options only where names on the wire differ.

    pydantic checks these options for every field, which takes time.
    """
    found = adapter(type_)
    found.rebuild()
    by_wire = {"by_alias": True, "by_name": False}
    return found.validator, by_wire if _has_alias(found.core_schema) else {}


def _has_alias(schema: object) -> bool:
    """Whether any field of a core schema has another name on the wire."""
    if is_object(schema):
        return "validation_alias" in schema or any(map(_has_alias, schema.values()))
    return is_array(schema) and any(map(_has_alias, schema))


def to_wire(type_: TypeExpr, value: object) -> Json:
    """A value as a JSON value; properties have their names on the wire."""
    return adapter(type_).dump_python(
        value, mode="json", by_alias=True, exclude_unset=True, warnings=False
    )


def _needs_exactness(type_: TypeExpr, given: object) -> bool:
    """Whether a value has digits or text that its type would write differently."""
    return _has_decimal(given) or (_has_text(given) and _is_temporal(type_))


def argument_to_json(type_: TypeExpr, given: object) -> bytes:
    """A body as JSON text.

    :raises ArgumentError: for a value of another type.
    """
    accepted = validate_argument(type_, given, "")
    if _needs_exactness(type_, given):
        from .python_values import exact_json

        return exact_json(given, to_wire(type_, accepted))
    return adapter(type_).dump_json(accepted, by_alias=True, exclude_unset=True)


def argument_to_wire(type_: TypeExpr, given: object, name: str) -> Json:
    """An argument as a JSON value. Numbers have all digits, as text.

    :raises ArgumentError: for a value of another type.
    """
    wire = to_wire(type_, validate_argument(type_, given, name))
    if not _needs_exactness(type_, given):
        return wire
    from .python_values import restored

    return restored(given, wire, str)


def _has_decimal(given: object) -> bool:
    # Calls without decimals do not load their module.
    return type(given).__name__ == "Decimal" or any(map(_has_decimal, _inside(given)))


def _has_text(given: object) -> bool:
    return isinstance(given, str) or any(map(_has_text, _inside(given)))


def _inside(given: object) -> Iterable[object]:
    if is_object(given):
        return given.values()
    return given if is_array(given) else ()


@cache
def _is_temporal(type_: TypeExpr) -> bool:
    """Whether text may become a date or a time, which is written differently."""
    found = adapter(type_)
    found.rebuild()
    return any(f"'type': '{name}" in str(found.core_schema) for name in _TEMPORAL)
