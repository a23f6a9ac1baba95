"""The JSON types that a schema allows."""

from __future__ import annotations

from ...document import Node
from .all_of import (
    UNION_KEYWORDS,
    Subschema,
    Subschemas,
    merged_properties,
    subschemas_of,
)
from .locations import dereferenced

# Type names that documents use instead of those of JSON Schema.
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


def type_names(schemas: Subschemas) -> list[str] | None:
    """The JSON types that a value may have; ``None`` if they are not restricted.

    A schema without ``type`` has the type that its other keywords apply to.
    """
    found: list[str] | None = None
    for schema in schemas:
        names = _declared(schema)
        if names is None:
            continue
        found = names if found is None else _common(found, names)
    return _implied(schemas) if found is None else found


def _declared(schema: Subschema) -> list[str] | None:
    match schema.get("type"):
        case str(name):
            alias = _TYPE_ALIASES.get(name, name)
            return [alias, "null"] if schema.get("nullable") is True else [alias]
        case [*names]:
            return [_TYPE_ALIASES.get(n, n) for n in names if isinstance(n, str)]
        case _:
            return None


def _common(first: list[str], second: list[str]) -> list[str]:
    """The types that both lists allow. An integer is a number."""
    narrowed = [name for name in first if name in second]
    if "number" in first and "integer" in second and "number" not in second:
        narrowed.append("integer")
    if "integer" in first and "number" in second and "integer" not in second:
        narrowed.append("integer")
    # The lists contradict each other: the later one has priority.
    return narrowed or second


def _implied(schemas: Subschemas) -> list[str] | None:
    for keyword, name in (
        ("properties", "object"),
        ("additionalProperties", "object"),
        ("patternProperties", "object"),
        ("required", "object"),
        ("items", "array"),
        ("prefixItems", "array"),
        ("contentMediaType", "string"),
        ("contentEncoding", "string"),
    ):
        if any(
            schema.get(keyword) not in (None, [], False, True) for schema in schemas
        ):
            return [name]
    return None


def accepts_null(node: Node, seen: tuple[str, ...] = ()) -> bool:
    """Whether ``null`` is valid, in the notation of OpenAPI 3.0 or 3.1.

    A schema in ``seen`` is a union that contains itself, which adds no alternative.
    """
    value = node.value
    if not isinstance(value, dict) or (seen and node.id in seen):
        return False
    if value.get("nullable") is True or value.get("x-nullable") is True:
        return True
    schemas = [schema for schema in subschemas_of(node) if schema.is_structural]
    seen = (*seen, node.id)
    return bool(schemas) and all(
        _subschema_accepts_null(schema, seen) for schema in schemas
    )


def is_null(node: Node) -> bool:
    """Whether ``null`` is the only valid value."""
    match node.value:
        case {"type": "null"} | {"type": ["null"]}:
            return True
        case {"enum": [None]}:
            return True
        case {"const": None}:
            return True
        case _:
            return False


def _subschema_accepts_null(schema: Subschema, seen: tuple[str, ...]) -> bool:
    if schema.get("nullable") is True:
        return True
    if is_null(schema.node):
        return True
    if isinstance(enum := schema.get("enum"), list):
        return None in enum
    if isinstance(kind := schema.get("type"), str | list):
        return "null" in kind if isinstance(kind, list) else kind == "null"
    for keyword in UNION_KEYWORDS:
        members = schema.elements(keyword)
        if members:
            return any(accepts_null(dereferenced(member), seen) for member in members)
    return False


def is_object(schemas: Subschemas) -> bool:
    """Whether values are objects with declared properties."""
    names = type_names(schemas)
    if merged_properties(schemas):
        return names is None or "object" in names
    closed = any(schema.get("additionalProperties") is False for schema in schemas)
    named = any(schema.members("patternProperties") for schema in schemas)
    return closed and not named and names == ["object"]
