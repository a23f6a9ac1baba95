"""Media types (OpenAPI 3.1, section 4.8.14; structured suffixes, RFC 6839)."""

from __future__ import annotations

from ..document import Node
from ..ir.api import MediaKind

_LINES = ("application/x-ndjson", "application/ndjson", "application/jsonl")
_MORE_LINES = ("application/x-jsonlines", "application/json-lines", "text/jsonl")
# JSON text sequences (RFC 7464), whose values end with a line break as well.
_SEQUENCES = ("application/json-seq", "application/geo+json-seq")
_KINDS = {
    "application/json": MediaKind.JSON,
    "text/json": MediaKind.JSON,
    "application/x-www-form-urlencoded": MediaKind.FORM,
    "text/event-stream": MediaKind.EVENTS,
    **dict.fromkeys((*_LINES, *_MORE_LINES, *_SEQUENCES), MediaKind.JSON_LINES),
}
# What a body is sent as where the document leaves the choice, the best one first.
_PREFERENCE = (
    MediaKind.JSON,
    MediaKind.MULTIPART,
    MediaKind.FORM,
    MediaKind.JSON_LINES,
    MediaKind.TEXT,
    MediaKind.BINARY,
)


# A media type, how it is written, and its Media Type Object.
Entry = tuple[str, MediaKind, Node]


def essence(media_type: str) -> str:
    """A media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def media_kind(media_type: str) -> MediaKind:
    """How a media type is written; what has no form of its own is bytes."""
    name = essence(media_type)
    if name in _KINDS:
        return _KINDS[name]
    if name.endswith("+json"):
        return MediaKind.JSON
    if name.startswith("multipart/"):
        return MediaKind.MULTIPART
    return MediaKind.TEXT if name.startswith("text/") else MediaKind.BINARY


def contents(holder: Node) -> list[Entry]:
    """The media types that a body may come in, each with its Media Type Object.

    A range of all types is JSON where there is a schema, as most servers mean it.
    """
    declared = holder.get("content")
    if declared is None:
        return []
    found: list[Entry] = []
    for media_type, reference in declared.follow().items():
        node = reference.follow()
        kind = media_kind(media_type)
        if essence(media_type) in ("*/*", "application/*") and _is_json(node):
            kind = MediaKind.JSON
        found.append((media_type, kind, node))
    return found


def preferred(entries: list[Entry]) -> Entry | None:
    """The media type that a body is sent as, plain JSON before all others."""

    def rank(entry: Entry) -> tuple[int, bool]:
        return _PREFERENCE.index(entry[1]), essence(entry[0]) != "application/json"

    sendable = [entry for entry in entries if entry[1] in _PREFERENCE]
    return min(sendable, key=rank) if sendable else None


def _is_json(node: Node) -> bool:
    """Whether the schema of a media type is for anything but bytes."""
    schema = node.get("schema")
    return schema is not None and schema.follow().text("format") != "binary"
