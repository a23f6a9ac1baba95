"""Merges schemas that hold together into the keywords of one schema."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ...values import Json

# Keywords of parts that are merged on their own.
COMPOSING = frozenset(["$ref", "$defs", "allOf", "oneOf", "anyOf"])
ANNOTATIONS = ("example", "examples", "default")


class Contradiction(Exception):
    """Schemas that no value can satisfy."""


def merge(found: dict[str, Json], schema: dict[str, Json]) -> None:
    """Add the keywords of a schema to those of others that hold together with it.

    :raises Contradiction: if no value satisfies all of them.
    """
    for keyword, value in schema.items():
        if keyword in COMPOSING:
            continue
        combine = _COMBINED.get(keyword)
        if keyword not in found or keyword in ANNOTATIONS:
            found[keyword] = value
        elif combine is not None:
            found[keyword] = combine(found[keyword], value)
    constant, enum = found.get("const"), found.get("enum")
    if "const" in found and isinstance(enum, list) and constant not in enum:
        raise Contradiction


def _both(one: Json, other: Json) -> Json:
    return one if one == other else {"allOf": [one, other]}


def _maps(one: Json, other: Json) -> Json:
    """The members of both, each with the schemas of both."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return one
    merged = dict(one)
    for name, schema in other.items():
        merged[name] = _both(merged[name], schema) if name in merged else schema
    return merged


def _names(one: Json, other: Json) -> Json:
    return list(dict.fromkeys([*_listed(one), *_listed(other)]))


def _types(one: Json, other: Json) -> Json:
    names = [name for name in _listed(one) if name in _listed(other)]
    lists = (_listed(one), _listed(other))
    if any("integer" in listed for listed in lists) and "integer" not in names:
        # An integer is a number.
        names += ["integer"] if all(map(_has_number, lists)) else []
    if not names:
        raise Contradiction
    return [*names]


def _has_number(names: list[str]) -> bool:
    return "number" in names or "integer" in names


def _listed(value: Json) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _common(one: Json, other: Json) -> Json:
    listed = other if isinstance(other, list) else []
    values = [v for v in one if v in listed] if isinstance(one, list) else []
    if not values:
        raise Contradiction
    return values


def _same(one: Json, other: Json) -> Json:
    if one != other:
        raise Contradiction
    return one


def _larger(one: Json, other: Json) -> Json:
    numbers = [n for n in (one, other) if isinstance(n, int | float)]
    return max(numbers)


def _smaller(one: Json, other: Json) -> Json:
    numbers = [n for n in (one, other) if isinstance(n, int | float)]
    return min(numbers)


_COMBINED: Mapping[str, Callable[[Json, Json], Json]] = {
    "properties": _maps,
    "patternProperties": _maps,
    "required": _names,
    "type": _types,
    "enum": _common,
    "const": _same,
    "items": _both,
    "additionalProperties": _both,
    **dict.fromkeys(
        (
            "minLength",
            "minItems",
            "minProperties",
            "minimum",
            "exclusiveMinimum",
        ),
        _larger,
    ),
    **dict.fromkeys(
        (
            "maxLength",
            "maxItems",
            "maxProperties",
            "maximum",
            "exclusiveMaximum",
        ),
        _smaller,
    ),
}
