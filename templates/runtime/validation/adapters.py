"""Validation and serialisation by pydantic, with one adapter per type."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from pydantic import TypeAdapter, ValidationError

from ..errors import ArgumentError

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# A type expression of any form, and any value that it describes.
TypeForm = Any


@cache
def adapter(type_: TypeForm) -> TypeAdapter[Any]:
    """The adapter of a type, built once."""
    return TypeAdapter(type_)


def accept(type_: TypeForm, value: Any, name: str) -> Any:  # what the type describes
    """``value`` as its type has it.

    :raises ArgumentError: naming the argument and everything wrong with it.
    """
    try:
        return adapter(type_).validate_python(value)
    except ValidationError as error:
        problem = describe(error, name)
    # With the cause or the context, it would show the values, which may be secrets.
    raise ArgumentError(problem)


def received(type_: TypeForm, value: Any) -> Any:  # JSON; what the type describes
    """A value that a server has sent, by the names of the wire.

    A property that happens to be called as an attribute is another one.
    """
    validator, names = _receiver(type_)
    return validator.validate_python(value, **names)


def received_json(type_: TypeForm, data: bytes | str) -> Any:  # what the type describes
    """The same from JSON text."""
    validator, names = _receiver(type_)
    return validator.validate_json(data, **names)


@cache
def _receiver(type_: TypeForm) -> tuple[Any, dict[str, bool]]:  # a validator
    """What reads a type, and by which names; to tell it costs time for every field."""
    found = adapter(type_)
    found.rebuild()
    by_wire = {"by_alias": True, "by_name": False}
    return found.validator, by_wire if _has_alias(found.core_schema) else {}


def _has_alias(schema: Any) -> bool:  # a part of a core schema
    """Whether any field is called otherwise on the wire."""
    match schema:
        case {"validation_alias": _}:
            return True
        case dict():
            return any(map(_has_alias, cast("dict[str, Any]", schema).values()))
        case list() | tuple():
            return any(map(_has_alias, cast("list[Any]", schema)))
        case _:
            return False


def plain(type_: TypeForm, value: Any) -> Any:  # any JSON value
    """A value in terms of JSON, under the names of the wire."""
    return adapter(type_).dump_python(
        value, mode="json", by_alias=True, exclude_unset=True, warnings=False
    )


def describe(error: ValidationError, name: str) -> str:
    """Every problem with its place and the type of what was there."""
    problems = error.errors(include_url=False, include_context=False)
    return "\n".join(_problem(name, problem) for problem in problems)


def _problem(name: str, problem: ErrorDetails) -> str:
    steps = (*filter(None, [name]), *problem["loc"])
    place = ".".join(map(str, steps)) or "the body"
    if problem["type"] == "missing":
        return f"{place}: missing"
    return f"{place}: {problem['msg']}, not {type(problem['input']).__name__}"
