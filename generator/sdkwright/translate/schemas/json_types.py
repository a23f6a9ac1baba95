"""What JSON types a schema allows: its ``type``, or the one its keywords are about."""

from __future__ import annotations

from ...document import Node
from .all_of import UNION_KEYWORDS, Part, Parts, merged_properties, parts_of
from .locations import end_of

# What documents write where JSON Schema has another word.
_TYPE_WORDS = {
    "int": "integer",
    "long": "integer",
    "float": "number",
    "double": "number",
    "bool": "boolean",
    "text": "string",
    "dict": "object",
    "list": "array",
}


def type_names(parts: Parts) -> list[str] | None:
    """The JSON types that a value may have, or ``None`` when nothing says so.

    A schema without ``type`` has the type that its keywords are about.
    """
    found: list[str] | None = None
    for part in parts:
        names = _declared(part)
        if names is None:
            continue
        found = names if found is None else _common(found, names)
    return _implied(parts) if found is None else found


def _declared(part: Part) -> list[str] | None:
    match part.get("type"):
        case str(name):
            word = _TYPE_WORDS.get(name, name)
            return [word, "null"] if part.get("nullable") is True else [word]
        case [*names]:
            return [_TYPE_WORDS.get(n, n) for n in names if isinstance(n, str)]
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


def _implied(parts: Parts) -> list[str] | None:
    for keyword, name in (
        ("properties", "object"),
        ("additionalProperties", "object"),
        ("patternProperties", "object"),
        ("required", "object"),
        ("items", "array"),
        ("prefixItems", "array"),
    ):
        if any(part.get(keyword) not in (None, [], False, True) for part in parts):
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
    parts = [part for part in parts_of(node) if part.shapes]
    seen = (*seen, node.id)
    return bool(parts) and all(_part_accepts_null(part, seen) for part in parts)


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


def _part_accepts_null(part: Part, seen: tuple[str, ...]) -> bool:
    if part.get("nullable") is True:
        return True
    if is_null(part.node):
        return True
    if isinstance(enum := part.get("enum"), list):
        return None in enum
    if isinstance(kind := part.get("type"), str | list):
        return "null" in kind if isinstance(kind, list) else kind == "null"
    for keyword in UNION_KEYWORDS:
        members = part.elements(keyword)
        if members:
            return any(accepts_null(end_of(member), seen) for member in members)
    return False


def is_object(parts: Parts) -> bool:
    """Whether values are objects with properties of known names."""
    names = type_names(parts)
    if merged_properties(parts):
        return names is None or "object" in names
    closed = any(part.get("additionalProperties") is False for part in parts)
    named = any(part.members("patternProperties") for part in parts)
    return closed and not named and names == ["object"]


def has_fixed_length(parts: Parts, length: int) -> bool:
    """Whether arrays have exactly ``length`` elements."""
    closed = any(p.get("items") is False for p in parts)
    shortest = any(p.get("minItems") == length for p in parts)
    longest = closed or any(p.get("maxItems") == length for p in parts)
    return shortest and longest
