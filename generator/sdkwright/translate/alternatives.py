"""The media types of a response that a client tells apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Node
from ..ir.api import MediaKind
from .media_types import Entry, essence
from .schemas.all_of import subschemas_of
from .schemas.content import is_binary

STREAMS = (MediaKind.EVENTS, MediaKind.JSON_LINES)
_ANYTHING = ("*/*", "application/*")
# The SDK does not parse forms in responses.
_RECEIVED = {MediaKind.MULTIPART: MediaKind.BINARY, MediaKind.FORM: MediaKind.TEXT}
# Words in the names of formats that hold the same data as JSON.
_DATA_FORMATS = frozenset(
    ("avro", "bson", "cbor", "msgpack", "proto", "protobuf", "smile", "xml", "yaml")
)


def alternatives(entries: list[Entry]) -> list[Entry]:
    """The media types of a response, JSON first, then streams.

    A media type that no client can tell from an earlier one is left out.
    """
    read = [(entry[0], _kind(entry, entries), entry[2]) for entry in entries]
    found: list[Entry] = []
    for entry in sorted(read, key=_rank):
        if not any(_is_same(entry, other) for other in found):
            found += _texts_and_json(entry)
    return found


def without_types(entries: list[Entry]) -> list[Entry]:
    """The media types of a result. Only JSON with an empty schema is undeclared.

    FastAPI and Litestar write an empty schema where they know no type, and they write
    it for files and streams, too, although these are no JSON.
    """
    match entries:
        case [(name, MediaKind.JSON, media)] if media.value == {"schema": {}}:
            return [(name, MediaKind.UNDECLARED, media)]
        case _:
            return entries


def is_copy(entry: Entry, entries: list[Entry]) -> bool:
    """Whether a media type has the data of the JSON one in another format."""
    name, kind, media = entry
    json = [other for _, other_kind, other in entries if other_kind is MediaKind.JSON]
    if kind in (MediaKind.JSON, *STREAMS) or not json:
        return False
    if _schema(media) not in (None, _schema(json[0])):
        return False
    words = re.split(r"\W+", essence(name))
    is_data = not _DATA_FORMATS.isdisjoint(words) and words[0] != "image"
    return is_data or _is_structured(media)


def _kind(entry: Entry, entries: list[Entry]) -> MediaKind:
    """The kind of a received media type; its schema may say that it is a file."""
    name, kind, media = entry
    if essence(name) in _ANYTHING and media.get("schema") is None:
        return MediaKind.UNDECLARED if len(entries) == 1 else MediaKind.BINARY
    if kind in (MediaKind.JSON, MediaKind.TEXT) and _is_file(media):
        return MediaKind.BINARY
    return _RECEIVED.get(kind, kind)


def _rank(entry: Entry) -> tuple[int, bool]:
    name, kind, _ = entry
    order = (MediaKind.JSON, *STREAMS)
    rank = order.index(kind) if kind in order else len(order)
    return rank, kind is MediaKind.JSON and essence(name) != "application/json"


def _is_same(entry: Entry, other: Entry) -> bool:
    """Whether a client reads both media types in the same way.

    Some frameworks declare JSON as ``text/plain``, too.
    """
    name, kind, media = entry
    if kind is other[1] is MediaKind.JSON and media.get("schema") is None:
        return True
    if _schema(media) != _schema(other[2]):
        return False
    if kind in (MediaKind.JSON, MediaKind.JSON_LINES):
        return kind is other[1]
    is_plain = essence(name) == "text/plain" and other[1] is MediaKind.JSON
    return is_plain and _is_structured(media)


def _texts_and_json(entry: Entry) -> Iterator[Entry]:
    """A string of any media type is text, or text in JSON; others are themselves."""
    name, kind, media = entry
    if kind is MediaKind.JSON and essence(name) in _ANYTHING and _is_text(media):
        yield "text/plain", MediaKind.TEXT, media
        yield "application/json", MediaKind.JSON, media
    else:
        yield entry


def _schema(media: Node) -> object:
    schema = media.get("itemSchema") or media.get("schema")
    return None if schema is None else schema.value


def _is_file(media: Node) -> bool:
    schema = media.get("schema")
    return schema is not None and is_binary(subschemas_of(schema))


def _is_text(media: Node) -> bool:
    schema = media.get("schema")
    return schema is not None and schema.follow().text("type") == "string"


def _is_structured(media: Node) -> bool:
    """Whether a schema is one of objects or arrays, or leaves that to a reference."""
    schema = media.get("schema")
    keywords = ("$ref", "properties", "items", "allOf", "oneOf", "anyOf")
    value = None if schema is None else schema.value
    return isinstance(value, dict) and (
        any(keyword in value for keyword in keywords)
        or value.get("type") in ("object", "array")
    )
