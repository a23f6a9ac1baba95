"""Encoding Objects: how a form holds its properties (OpenAPI 3.1, section 4.8.15)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..document import Node
from ..ir.api import Encoding, MediaKind, Parameter
from .form_fields import form_properties
from .parameters import part_header
from .schemas.all_of import (
    UNION_KEYWORDS,
    Property,
    Subschemas,
    subschemas_of,
)
from .schemas.content import (
    is_binary,
    is_encoded,
    media_type_of,
)
from .schemas.schemas import Schemas

_FORMS = (MediaKind.FORM, MediaKind.MULTIPART)
_STYLE_FIELDS = ("style", "explode", "allowReserved")
# The SDK sets these headers of a part; "Content-Type" is "contentType".
_SET_BY_THE_SDK = ("content-type", "content-disposition")


def encodings_of(
    media: Node, kind: MediaKind, schemas: Schemas
) -> tuple[Encoding, ...]:
    """The encodings of a form's properties that differ from the defaults."""
    if kind not in _FORMS:
        return ()
    declared = dict(media.members("encoding"))
    schema = media.get("schema")
    properties = {} if schema is None else form_properties(schema)
    found = [
        _encoding(wire, declared.get(wire), properties.get(wire), kind, schemas)
        for wire in dict.fromkeys((*declared, *properties))
    ]
    return tuple(encoding for encoding in found if encoding != Encoding(encoding.wire))


def _encoding(
    wire: str,
    declared: Node | None,
    found: Property | None,
    kind: MediaKind,
    schemas: Schemas,
) -> Encoding:
    nodes = () if found is None else found.nodes
    implied = _implied(nodes) if kind is MediaKind.MULTIPART else None
    if declared is None:
        return Encoding(wire, implied)
    is_multipart = kind is MediaKind.MULTIPART
    headers = tuple(_headers(declared, schemas)) if is_multipart else ()
    if _has_style(declared, kind):
        return replace(_styled(wire, declared), headers=headers)
    return Encoding(wire, declared.text("contentType") or implied, headers=headers)


def _has_style(node: Node, kind: MediaKind) -> bool:
    """Whether a style applies. It replaces the content type.

    In OpenAPI 3.0, ``multipart`` has no styles (OpenAPI 3.0, section 4.7.15).
    """
    if kind is MediaKind.MULTIPART and node.document.version < (3, 1):
        return False
    return any(node.get(field) is not None for field in _STYLE_FIELDS)


def _styled(wire: str, node: Node) -> Encoding:
    return Encoding(
        wire,
        style=node.text("style") or "form",
        explode=None if node.get("explode") is None else node.flag("explode"),
        allow_reserved=node.flag("allowReserved"),
    )


def _headers(node: Node, schemas: Schemas) -> Iterator[Parameter]:
    for wire, header in node.members("headers"):
        if wire.lower() not in _SET_BY_THE_SDK:
            yield part_header(wire, header.follow(), schemas)


def _implied(nodes: tuple[Node, ...]) -> str | None:
    """The content type of a part that differs from the default of the runtime."""
    schemas = tuple(schema for node in nodes for schema in subschemas_of(node))
    parts = [schemas, *(subschemas_of(node) for node in _parts(schemas))]
    return next(filter(None, map(_content_type, parts)), None)


def _parts(schemas: Subschemas) -> Iterator[Node]:
    """The items of an array, and the alternatives of a union."""
    for schema in schemas:
        yield from schema.schemas("items")
        for keyword in UNION_KEYWORDS:
            yield from schema.elements(keyword)


def _content_type(schemas: Subschemas) -> str | None:
    if is_binary(schemas):
        return media_type_of(schemas)
    return "application/octet-stream" if is_encoded(schemas) else None
