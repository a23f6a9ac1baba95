"""Validation and serialisation by pydantic, with one adapter per type."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from ..errors import ArgumentError
from ..json_types import is_array, is_object
from .models import BY_CALLER

if TYPE_CHECKING:
    from ..aliases import Foreign, Json, Keywords, TypeExpr, Value


@cache
def adapter(type_: TypeExpr) -> TypeAdapter[Value]:
    """The adapter of a type, built once."""
    return TypeAdapter(type_)


def validate_argument(type_: TypeExpr, value: object, name: str) -> Value:
    """An argument, converted to its type.

    :raises ArgumentError: naming the argument and all of its problems.
    """
    try:
        return adapter(type_).validate_python(value, context=BY_CALLER)
    except ValidationError as error:
        from .problems import explain_argument

        problem = explain_argument(error, name)
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
