"""Schemas of server-sent events (OpenAPI 3.2, section 4.14.4).

The data of an event is text. ``contentSchema`` describes the JSON in that text, which
the SDK decodes. A string without it is text as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...document import Node
from .all_of import (
    UNION_KEYWORDS,
    Property,
    Subschemas,
    merged_properties,
    subschemas_of,
)
from .json_types import type_names
from .locations import dereferenced

# The fields of an event. A schema with only these properties describes whole events.
_FIELDS = frozenset({"data", "event", "id", "retry"})
# FastAPI writes this for all events whose data has no declared type. It sends JSON,
# except for data that is declared as raw in the code.
_UNTYPED_EVENT = {
    "type": "object",
    "properties": {
        "data": {"type": "string"},
        "event": {"type": "string"},
        "id": {"type": "string"},
        "retry": {"type": "integer", "minimum": 0},
    },
}


def event_properties(properties: dict[str, Property]) -> dict[str, Property]:
    """The properties of an object; the data of an event is the JSON in its text."""
    data = properties.get("data")
    if data is None or not properties.keys() <= _FIELDS:
        return properties
    described = [node for node in data.all_of if holds_json(node)]
    if described:
        inner = content_schema(described[-1])
        data = Property(all_of=() if inner is None else (inner,))
    else:
        data = replace(data, any_of=tuple(map(json_in, data.any_of)))
    return {**properties, "data": data}


def json_in(node: Node) -> Node:
    """The schema of the JSON in a string, or the schema itself if it has none."""
    return content_schema(node) or node


def content_schema(node: Node) -> Node | None:
    """The schema of the JSON in a string; ``None`` for other strings."""
    schema = dereferenced(node)
    media_type = schema.text("contentMediaType") or "application/json"
    return schema.get("contentSchema") if "json" in media_type else None


def holds_json(node: Node) -> bool:
    """Whether a schema says that there is JSON in a string."""
    media_type = dereferenced(node).text("contentMediaType") or ""
    return "json" in media_type or content_schema(node) is not None


def has_plain_text(node: Node) -> bool:
    """Whether the data of events is text as it is, by the schema of an event.

    The schema describes whole events, or their data. All of its alternatives have text.
    """
    if dereferenced(node).value == _UNTYPED_EVENT:
        return False
    data = list(_data_of(node))
    return all(map(_is_text, data)) if data else _is_text(node)


def _data_of(node: Node, seen: tuple[str, ...] = ()) -> Iterator[Node]:
    """The schemas of the data of whole events; none if events have another schema.

    A schema in ``seen`` contains itself, which adds nothing.
    """
    if node.id in seen:
        return
    schemas = subschemas_of(node)
    properties = merged_properties(schemas)
    if properties.keys() <= _FIELDS and "data" in properties:
        yield from properties["data"].nodes
    for member in _alternatives(schemas):
        yield from _data_of(member, (*seen, node.id))


def _is_text(node: Node, seen: tuple[str, ...] = ()) -> bool:
    if holds_json(node):
        return False
    schemas = subschemas_of(node)
    members = [m for m in _alternatives(schemas) if m.id not in (*seen, node.id)]
    if members:
        return all(_is_text(member, (*seen, node.id)) for member in members)
    return set(type_names(schemas) or ()) - {"null"} == {"string"}


def _alternatives(schemas: Subschemas) -> list[Node]:
    return [
        member
        for keyword in UNION_KEYWORDS
        for schema in schemas
        for member in schema.elements(keyword)
    ]
