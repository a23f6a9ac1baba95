# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""JSON values from a server, which were parsed before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .adapters import receiver

if TYPE_CHECKING:
    from ..aliases import Json, TypeExpr, Value


def from_wire(type_: TypeExpr, value: Json) -> Value:
    """A JSON value from a server, converted to a type.

    Properties have their names on the wire. A property that only equals the name of
    an attribute is an unknown property.
    """
    validator, names = receiver(type_)
    return validator.validate_python(value, **names)
