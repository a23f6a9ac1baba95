"""Request Body Objects (OpenAPI 3.1, section 4.8.13)."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Node
from ..ir.api import Body, Encoding, MediaKind
from ..ir.models import ModelKind
from ..ir.types import (
    ANY,
    STRING,
    ListOf,
    Named,
    Scalar,
    ScalarKind,
    Type,
    without_null,
)
from .media_types import Entry, contents, essence, preferred
from .schemas.all_of import merged_properties, subschemas_of
from .schemas.fields import example_of
from .schemas.schemas import Schemas

_BYTES = Scalar(ScalarKind.BINARY)


def request_body(operation: Node, hint: str, schemas: Schemas) -> Body | None:
    """The body of an operation; ``None`` if it has no body."""
    declared = operation.get("requestBody")
    if declared is None:
        return None
    node = declared.resolved()
    entries = contents(node)
    chosen = _form_with_files(entries) or preferred(entries)
    if chosen is None:
        return None
    _, kind, media = chosen
    schema = media.get("schema") or media.get("itemSchema")
    type_ = _type(kind, schema, hint, schemas)
    fields = schemas.fields_of(type_) if _is_flat(kind, type_, schemas) else None
    return Body(
        media_types=tuple(dict.fromkeys(_media_types(chosen, entries))),
        kind=kind,
        type=type_,
        required=node.flag("required"),
        fields=fields and tuple(field for field in fields if not field.read_only),
        encodings=tuple(_encodings(media)),
        description=node.text("description") or "",
        example=example_of(media) or (example_of(schema.follow()) if schema else None),
        samples=schemas.samples.of(media, schema),
    )


def _form_with_files(entries: list[Entry]) -> Entry | None:
    """The multipart form with file fields, which JSON cannot hold."""
    for entry in entries:
        _, kind, media = entry
        if kind is MediaKind.MULTIPART and (schema := media.get("schema")) is not None:
            properties = merged_properties(subschemas_of(schema)).values()
            nodes = (node.follow() for found in properties for node in found.nodes)
            if any(node.text("format") == "binary" for node in nodes):
                return entry
    return None


def _media_types(chosen: Entry, entries: list[Entry]) -> Iterator[str]:
    """The media type to send, then others of the same kind with the same schema."""
    _, kind, media = chosen
    schema = media.get("schema")
    others = entries if kind in (MediaKind.JSON, MediaKind.TEXT) else []
    for media_type, other_kind, other in (chosen, *others):
        found = other.get("schema")
        if other_kind is kind and (found and found.value) == (schema and schema.value):
            yield _concrete(media_type, kind)


def _type(kind: MediaKind, schema: Node | None, hint: str, schemas: Schemas) -> Type:
    match kind:
        case MediaKind.TEXT:
            return STRING
        case MediaKind.BINARY:
            return _BYTES
        case _:
            found = (
                ANY if schema is None else schemas.type_of(schema, f"{hint} request")
            )
    if kind is MediaKind.JSON_LINES:
        return found.item if isinstance(found, ListOf) else found
    return found


def _is_flat(kind: MediaKind, type_: Type, schemas: Schemas) -> bool:
    """Whether the properties of a body can become arguments without a loss."""
    if kind not in (MediaKind.JSON, MediaKind.FORM, MediaKind.MULTIPART):
        return False
    return _is_closed(type_, schemas)


def _concrete(media_type: str, kind: MediaKind) -> str:
    """The media type to send for a media type range."""
    if "*" not in media_type:
        return media_type
    match kind, essence(media_type):
        case MediaKind.JSON, _:
            return "application/json"
        case MediaKind.TEXT, _:
            return "text/plain"
        case _:
            return "application/octet-stream"


def _encodings(media: Node) -> list[Encoding]:
    return [
        Encoding(
            wire=wire,
            content_type=node.text("contentType"),
            style=node.text("style"),
            explode=node.flag("explode") if node.get("explode") is not None else None,
            allow_reserved=node.flag("allowReserved"),
        )
        for wire, node in media.members("encoding")
    ]


def _is_closed(type_: Type, schemas: Schemas) -> bool:
    """Whether an object has declared properties only."""
    match without_null(type_):
        case Named(key):
            model = schemas.model(key)
            if model.kind is ModelKind.OBJECT:
                return model.extra is None and bool(model.fields)
            return model.type is not None and _is_closed(model.type, schemas)
        case _:
            return False
