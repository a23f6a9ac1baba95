"""What JSON types a schema allows: its ``type``, or the one its keywords are about."""

from __future__ import annotations

from ...document import Node
from .all_of import (
    UNION_KEYWORDS,
    Subschema,
    Subschemas,
    merged_properties,
    subschemas_of,
)
from .locations import final_target

# What documents write where JSON Schema has another word.
_TYPE_ALIASES = {
    "int": "integer",
    "long": "integer",
    "float": "number",
    "double": "number",
    "bool": "boolean",
    "text": "string",
    "dict": "object",
    "list": "array",
}


def type_names(subschemas: Subschemas) -> list[str] | None:
    """The JSON types that a value may have, or ``None`` when nothing says so.

    A schema without ``type`` has the type that its keywords are about.
    """
    found: list[str] | None = None
    for subschema in subschemas:
        names = _declared(subschema)
        if names is None:
            continue
        found = names if found is None else _common(found, names)
    return _implied(subschemas) if found is None else found


def _declared(subschema: Subschema) -> list[str] | None:
    match subschema.get("type"):
        case str(name):
            alias = _TYPE_ALIASES.get(name, name)
            return [alias, "null"] if subschema.get("nullable") is True else [alias]
        case [*names]:
            return [_TYPE_ALIASES.get(n, n) for n in names if isinstance(n, str)]
        case _:
            return None


def _common(first: list[str], second: list[str]) -> list[str]:
    """The types that both allow; an integer is a number."""
    narrowed = [name for name in first if name in second]
    if "number" in first and "integer" in second and "number" not in second:
        narrowed.append("integer")
    if "integer" in first and "number" in second and "integer" not in second:
        narrowed.append("integer")
    # Nothing in common: the document contradicts itself, the last word counts.
    return narrowed or second


def _implied(subschemas: Subschemas) -> list[str] | None:
    for keyword, name in (
        ("properties", "object"),
        ("additionalProperties", "object"),
        ("patternProperties", "object"),
        ("required", "object"),
        ("items", "array"),
        ("prefixItems", "array"),
    ):
        if any(
            subschema.get(keyword) not in (None, [], False, True)
            for subschema in subschemas
        ):
            return [name]
    return None


def accepts_null(node: Node, seen: tuple[str, ...] = ()) -> bool:
    """Whether ``null`` is valid, in the spelling of 3.0 or of 3.1.

    A schema in ``seen`` is an alternative of its own: it adds nothing to the others.
    """
    value = node.value
    if not isinstance(value, dict) or node.id in seen:
        return False
    if value.get("nullable") is True or value.get("x-nullable") is True:
        return True
    subschemas = [
        subschema for subschema in subschemas_of(node) if subschema.is_structural
    ]
    seen = (*seen, node.id)
    return bool(subschemas) and all(
        _subschema_accepts_null(subschema, seen) for subschema in subschemas
    )


def is_null(node: Node) -> bool:
    """Whether ``null`` is the only value."""
    match node.value:
        case {"type": "null"} | {"type": ["null"]}:
            return True
        case {"enum": [None]}:
            return True
        case {"const": None}:
            return True
        case _:
            return False


def _subschema_accepts_null(subschema: Subschema, seen: tuple[str, ...]) -> bool:
    if subschema.get("nullable") is True:
        return True
    if is_null(subschema.node):
        return True
    if isinstance(enum := subschema.get("enum"), list):
        return None in enum
    if isinstance(kind := subschema.get("type"), str | list):
        return "null" in kind if isinstance(kind, list) else kind == "null"
    for keyword in UNION_KEYWORDS:
        members = subschema.elements(keyword)
        if members:
            return any(accepts_null(final_target(member), seen) for member in members)
    return False


def is_object(subschemas: Subschemas) -> bool:
    """Whether values are objects with properties of known names."""
    names = type_names(subschemas)
    if merged_properties(subschemas):
        return names is None or "object" in names
    closed = any(
        subschema.get("additionalProperties") is False for subschema in subschemas
    )
    named = any(subschema.members("patternProperties") for subschema in subschemas)
    return closed and not named and names == ["object"]


def has_fixed_length(subschemas: Subschemas, length: int) -> bool:
    """Whether arrays have exactly ``length`` elements."""
    closed = any(p.get("items") is False for p in subschemas)
    shortest = any(p.get("minItems") == length for p in subschemas)
    longest = closed or any(p.get("maxItems") == length for p in subschemas)
    return shortest and longest
