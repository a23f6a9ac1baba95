"""``enum`` and ``const`` (JSON Schema Validation 2020-12, sections 6.1.2 and 6.1.3).

``oneOf`` and ``anyOf`` with a constant in each member are an enumeration, too: the
members give a title and a description to each value.
"""

from __future__ import annotations

from ...document import Node
from ...ir.types import (
    ANY,
    Literals,
    Scalar,
    ScalarKind,
    Type,
    UnionOf,
)
from ...values import Json
from .all_of import UNION_KEYWORDS, Subschema, Subschemas
from .json_types import is_null, type_names
from .locations import dereferenced
from .scalars import NULL


def literals(schemas: Subschemas, unknown_values: str | None) -> Type | None:
    """The type of a schema that lists its values; ``None`` for other schemas.

    An enumeration is open unless ``unknown_values`` is ``"forbid"``: the server may add
    values. A single value is a constant.
    """
    values = _values(schemas)
    if values is None:
        return None
    types = [name for name in type_names(schemas) or () if name != "null"]
    constants = [_coerced(value, types) for value in values if value is not None]
    if not constants:
        return NULL if values else None
    distinct = {(type(value), repr(value)): value for value in constants}
    return _type(list(distinct.values()), unknown_values != "forbid")


def _values(schemas: Subschemas) -> list[Json] | None:
    """The values that all ``enum`` and ``const`` keywords allow."""
    found: list[Json] | None = None
    for schema in schemas:
        own = _listed(schema.node.value)
        own = _alternatives(schema) if own is None else own
        if own is None:
            continue
        if found is not None:
            # The lists contradict each other: the later one has priority.
            own = [value for value in found if value in own] or own
        found = own
    return found


def _listed(schema: Json) -> list[Json] | None:
    """The values that a schema lists; ``None`` for other schemas."""
    match schema:
        case {"const": constant}:
            return [constant]
        case {"enum": [*values]}:
            return values
        case _:
            return None


def _alternatives(schema: Subschema) -> list[Json] | None:
    """The values of all members of a union; ``None`` if some have other values."""
    for keyword in UNION_KEYWORDS:
        members = schema.elements(keyword)
        values = [_values_of_member(member) for member in members]
        known = [found for found in values if found is not None]
        if members and len(known) == len(members):
            return [value for found in known for value in found]
    return None


def _values_of_member(member: Node) -> list[Json] | None:
    """The values of a member. An enumeration with a name of its own remains one."""
    end = dereferenced(member)
    if is_null(end):
        return [None]
    found = _listed(end.value)
    is_named = end is not member and found is not None and len(found) > 1
    return None if is_named else found


def _coerced(value: Json, types: list[str]) -> Json:
    """A constant in its declared type, if YAML parsed it as another type."""
    match types, value:
        case ["string"], bool():
            return "true" if value else "false"
        case ["string"], int() | float():
            return str(value)
        case ["integer"], str() if value.lstrip("-").isdecimal():
            return int(value)
        case ["integer"], float() if value.is_integer():
            return int(value)
        case ["boolean"], "true" | "false":
            return value == "true"
        case _:
            return value


def _type(constants: list[Json], may_open: bool) -> Type:
    plain = tuple(v for v in constants if isinstance(v, str | int) and not _is_big(v))
    others = [v for v in constants if not isinstance(v, str | int)]
    is_closed = len(constants) == 1 or all(isinstance(v, bool) for v in plain)
    members: list[Type] = []
    if plain:
        members.append(Literals(plain, is_open=may_open and not is_closed))
    if any(map(_is_big, constants)):
        members.append(Scalar(ScalarKind.INTEGER))
    if any(isinstance(value, float) for value in others):
        # Python has no literal type for floats.
        members.append(Scalar(ScalarKind.NUMBER))
    if any(isinstance(value, list | dict) for value in others):
        return ANY
    return members[0] if len(members) == 1 else UnionOf(tuple(members))


def _is_big(value: Json) -> bool:
    """Whether an integer is too large for literals of type checkers."""
    return isinstance(value, int) and value.bit_length() > 63
