"""Arrays and tuples (JSON Schema 2020-12, sections 10.3.1 and 11.2).

``prefixItems`` says nothing of the length: an array may end before them, unless
``minItems`` forbids it, and go on behind them, unless ``items`` is ``false`` or
``maxItems`` forbids it. So a tuple has a type for each length that is valid.
"""

from __future__ import annotations

from ...document import Node
from ...ir.types import ANY, ListOf, TupleOf, Type, UnionOf
from .all_of import Subschema, Subschemas
from .scalars import any_of

# Tuples with more lengths are lists.
_MAX_LENGTHS = 4


def positions(schemas: Subschemas) -> list[tuple[Node, ...]]:
    """The schemas of the first elements, by position. They hold together."""
    prefixes = [schema.elements("prefixItems") for schema in schemas]
    found: list[tuple[Node, ...]] = []
    for index in range(max(map(len, prefixes), default=0)):
        nodes = [
            prefix[index : index + 1] or schema.schemas("items")
            for prefix, schema in zip(prefixes, schemas, strict=True)
        ]
        found.append(tuple(node for group in nodes for node in group))
    return found


def array_of(schemas: Subschemas, first: list[Type], rest: Type | None) -> Type:
    """The type of arrays with elements of the types ``first``, then ``rest``."""
    longest = _longest(schemas, len(first))
    if longest is None:
        return ListOf(any_of([*first, ANY if rest is None else rest]) or ANY)
    first = first[:longest]
    lengths = range(longest, _shortest(schemas) - 1, -1)
    tuples = tuple(TupleOf(tuple(first[:length])) for length in lengths)
    is_list = len(set(first)) == 1 and len(tuples) > 1
    if is_list or not 0 < len(tuples) <= _MAX_LENGTHS:
        return ListOf(any_of(first) or ANY)
    return tuples[0] if len(tuples) == 1 else UnionOf(tuples)


def _shortest(schemas: Subschemas) -> int:
    return max((_count(schema, "minItems") or 0 for schema in schemas), default=0)


def _longest(schemas: Subschemas, prefix: int) -> int | None:
    """The greatest length of a tuple; ``None`` if more elements may follow."""
    if not prefix:
        return None
    limits = [limit for s in schemas if (limit := _count(s, "maxItems")) is not None]
    for schema in schemas:
        if schema.get("items") is False:
            limits.append(len(schema.elements("prefixItems")))
        elif schema.get("unevaluatedItems") is False and not schema.schemas("items"):
            limits.append(prefix)
    longest = min(limits, default=prefix + 1)
    return longest if longest <= prefix else None


def _count(schema: Subschema, keyword: str) -> int | None:
    match schema.get(keyword):
        case bool():
            return None
        case int() | float() as value:
            return int(value)
        case _:
            return None
