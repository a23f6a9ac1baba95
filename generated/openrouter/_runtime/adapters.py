"""Validation and serialisation by pydantic, with one adapter per type."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from .errors import ArgumentError

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
    return adapter(type_).validate_python(value, by_alias=True, by_name=False)


def received_json(type_: TypeForm, data: bytes | str) -> Any:  # what the type describes
    """The same from JSON text."""
    return adapter(type_).validate_json(data, by_alias=True, by_name=False)


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
