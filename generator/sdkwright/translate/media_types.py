"""Media types (OpenAPI 3.1, section 4.8.14; structured suffixes, RFC 6839)."""

from __future__ import annotations

import re

from ..document import Node
from ..ir.api import MediaKind
from .schemas.all_of import subschemas_of
from .schemas.content import is_binary, is_text

_LINES = ("application/x-ndjson", "application/ndjson", "application/jsonl")
_MORE_LINES = ("application/x-jsonlines", "application/json-lines", "text/jsonl")
# JSON text sequences (RFC 7464). Their values end with a line break, too.
_SEQUENCES = ("application/json-seq", "application/geo+json-seq")
_KINDS = {
    "application/json": MediaKind.JSON,
    "text/json": MediaKind.JSON,
    "application/x-www-form-urlencoded": MediaKind.FORM,
    "text/event-stream": MediaKind.EVENTS,
    **dict.fromkeys((*_LINES, *_MORE_LINES, *_SEQUENCES), MediaKind.JSON_LINES),
}
# The order of preference for the media type of a request body.
SENDABLE = (
    MediaKind.JSON,
    MediaKind.MULTIPART,
    MediaKind.FORM,
    MediaKind.JSON_LINES,
    MediaKind.TEXT,
    MediaKind.BINARY,
)


# The vendor of a media type. A shorter name is likely to be part of another word.
_VENDOR = re.compile(r"/vnd\.([a-z0-9]{4,})")

# A media type, its kind, and its Media Type Object.
Entry = tuple[str, MediaKind, Node]


def essence(media_type: str) -> str:
    """A media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def media_kind(media_type: str) -> MediaKind:
    """The kind of a media type; unknown types are binary."""
    name = essence(media_type)
    if name in _KINDS:
        return _KINDS[name]
    if name.endswith("+json"):
        return MediaKind.JSON
    if name.startswith("multipart/"):
        return MediaKind.MULTIPART
    return MediaKind.TEXT if is_text(name) else MediaKind.BINARY


def is_of_vendor(media_type: str, title: str) -> bool:
    """Whether a media type belongs to the vendor of the API (RFC 6838, section 3.2).

    The vendor of ``application/vnd.github.diff`` is in the title of the API.
    """
    found = _VENDOR.search(essence(media_type))
    return found is not None and found[1] in re.sub(r"\W", "", title.lower())


def contents(holder: Node) -> list[Entry]:
    """The media types of a body, each with its kind and its Media Type Object.

    A range of all types with a schema is JSON, as most servers send it.
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
    """The media type to send; ``application/json`` has priority."""

    def rank(entry: Entry) -> tuple[int, bool]:
        return SENDABLE.index(entry[1]), essence(entry[0]) != "application/json"

    sendable = [entry for entry in entries if entry[1] in SENDABLE]
    return min(sendable, key=rank) if sendable else None


def _is_json(node: Node) -> bool:
    """Whether the schema of a media type describes something other than bytes."""
    schema = node.get("schema")
    return schema is not None and not is_binary(subschemas_of(schema))
