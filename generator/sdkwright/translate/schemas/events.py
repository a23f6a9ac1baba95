"""Schemas of server-sent events (OpenAPI 3.2, section 4.14.4).

The data of an event is text. ``contentSchema`` describes the JSON in that text, which
the SDK decodes.
"""

from __future__ import annotations

from dataclasses import replace

from ...document import Node
from .all_of import Property
from .locations import dereferenced

# The fields of an event. A schema with only these properties describes whole events.
_FIELDS = frozenset({"data", "event", "id", "retry"})


def event_properties(properties: dict[str, Property]) -> dict[str, Property]:
    """The properties of an object; the data of an event is the JSON in its text."""
    data = properties.get("data")
    if data is None or not properties.keys() <= _FIELDS:
        return properties
    described = [node for node in data.all_of if content_schema(node) is not None]
    if described:
        data = replace(data, all_of=(json_in(described[-1]),))
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
