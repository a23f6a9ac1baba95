# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Values that JSON or UTF-8 does not have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from math import isfinite
from operator import call
from typing import TYPE_CHECKING

from pydantic_core import to_json
from typing_extensions import TypeAliasType

from ..errors import ArgumentError
from ..json_types import is_array, is_object
from .python_values import exact_json

if TYPE_CHECKING:
    from ..aliases import Json, Keywords, TypeExpr, Value


def special_json(dump: Callable[[], Json], name: str) -> bytes:
    """JSON text of a value with marked numbers or with half a character.

    :raises ArgumentError: for numbers that are not finite.
    """
    try:
        value = dump()
    except ValueError:  # of pydantic, for the name of a property
        raise ArgumentError(half_character(name)) from None
    return exact_json(finite(value, name))


def finite(value: Value, name: str) -> Value:
    """A value of the argument ``name``, all of whose numbers are finite.

    JSON has no other numbers (RFC 8259, section 6).

    :raises ArgumentError: naming the places of other numbers.
    """
    problems = "\n".join(_problems(value, (name,) if name else ()))
    if problems:
        raise ArgumentError(problems)
    return value


def aliased(type_: TypeExpr) -> TypeExpr:
    """An alias of an annotated model, whose adapter takes a configuration.

    Without one, pydantic writes NaN in unknown properties as ``null``.
    """
    # Type checkers refuse a direct call: they know no alias that is made at run time.
    return call(TypeAliasType, "Alias", type_)


def with_nulls(dump: Callable[..., Value], options: Keywords) -> str:
    """JSON text with ``null`` in place of numbers that are not finite.

    ``options`` are those of pydantic for JSON text, ``dump`` makes the value.
    """
    of_text = ("indent", "ensure_ascii")
    written = {key: options[key] for key in of_text if key in options}
    others = {key: options[key] for key in options if key not in of_text}
    value = dump(mode="json", **others)
    return to_json(value, inf_nan_mode="null", **written).decode()


def half_character(name: str) -> str:
    """The problem of text that has a surrogate without its partner."""
    return f"{name or 'the body'}: half a character (a surrogate) cannot be sent"


def _problems(value: Value, place: tuple[object, ...]) -> Iterator[str]:
    if is_object(value):
        for key, item in value.items():
            yield from _problems(item, (*place, key))
    elif is_array(value):
        for index, item in enumerate(value):
            yield from _problems(item, (*place, index))
    elif isinstance(value, float | Decimal) and not isfinite(value):
        where = ".".join(map(str, place)) or "the body"
        yield f"{where}: must be a finite number, not {value}"
