# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Validation and serialisation by pydantic, with one adapter per type."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from pydantic import ConfigDict, PydanticUserError, TypeAdapter, ValidationError

from ..json_types import NUMBER_MARK, PLAIN, is_array, is_object, is_plain
from .models import BY_CALLER, SENT

if TYPE_CHECKING:
    from ..aliases import Foreign, Json, Keywords, TypeExpr, Value

_SENT: Keywords = {"exclude_unset": True, "warnings": False, "context": SENT}
# As in models. Numbers that are not finite must not become ``null``: they are refused.
_WRITTEN: ConfigDict = {"ser_json_inf_nan": "constants"}
# Parts of JSON text that need a second look, and values that need none.
_SPECIAL = (NUMBER_MARK.encode(), b"NaN", b"Infinity")
_EXACT = {str, int, bool, type(None)}


@cache
def adapter(type_: TypeExpr) -> TypeAdapter[Value]:
    """The adapter of a type, built once."""
    try:
        return TypeAdapter(type_, config=_WRITTEN)
    except PydanticUserError:
        if hasattr(type_, "__metadata__"):
            from .special_values import aliased

            return TypeAdapter(aliased(type_), config=_WRITTEN)
        # A model has its own configuration, which its adapter takes once it is built.
        if hasattr(type_, "model_rebuild"):
            type_.model_rebuild()
        return TypeAdapter(type_)


def validate_argument(type_: TypeExpr, value: object, name: str) -> Value:
    """An argument, converted to its type.

    :raises ArgumentError: naming the argument and all of its problems.
    """
    validate = partial(adapter(type_).validate_python, context=BY_CALLER)
    try:
        return validate(value)
    except ValidationError:
        from .python_values import converted
    return converted(validate, value, name)


def from_wire_json(type_: TypeExpr, data: bytes | str) -> Value:
    """JSON text from a server, converted to a type; see ``received.from_wire``."""
    validator, names = receiver(type_)
    try:
        return validator.validate_json(data, **names)
    except ValidationError as error:
        from .second_reading import read_again

        return read_again(validator, names, data, error)


@cache
def receiver(type_: TypeExpr) -> tuple[Foreign, Keywords]:
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


def to_wire(type_: TypeExpr, value: object, *, by_alias: bool = True) -> Json:
    """A value as a JSON value; properties have their names on the wire.

    The digits of exact numbers are marked text.
    """
    return adapter(type_).dump_python(value, mode="json", by_alias=by_alias, **_SENT)


def argument_to_json(type_: TypeExpr, given: object, name: str = "") -> bytes:
    """A body as JSON text.

    :raises ArgumentError: for a value of another type.
    """
    if not _is_simple(type_, given):
        from .python_values import exact_json

        return exact_json(argument_to_wire(type_, given, name))
    accepted = validate_argument(type_, given, name)
    try:
        data = adapter(type_).dump_json(accepted, by_alias=True, **_SENT)
        if not any(map(data.__contains__, _SPECIAL)):
            return data
    except ValueError:  # half a character
        pass
    from .special_values import special_json

    return special_json(partial(to_wire, type_, accepted), name)


def argument_to_wire(type_: TypeExpr, given: object, name: str) -> Json:
    """An argument as a JSON value. The digits of exact numbers are marked text.

    :raises ArgumentError: for a value of another type.
    """
    if _is_simple(type_, given):
        wire = to_wire(type_, validate_argument(type_, given, name))
    else:
        from .python_values import exact
        from .special_values import finite

        validate = partial(validate_argument, type_, name=name)
        wire = exact(validate, partial(to_wire, type_), finite(given, name))
    if type(wire) in _EXACT:
        return wire
    from .special_values import finite

    return finite(wire, name)


def _is_simple(type_: TypeExpr, given: object) -> bool:
    """Whether pydantic writes a value with all of its digits, and with its text."""
    return is_plain(given, _kept(type_))


@cache
def _kept(type_: TypeExpr) -> set[type]:
    """The plain types whose values do not become dates, times or floats."""
    found = adapter(type_)
    found.rebuild()
    schema = str(found.core_schema)
    changed = {"'type': 'date": str, "'type': 'time": str, "'type': 'float'": int}
    return PLAIN - {kind for text, kind in changed.items() if text in schema}
