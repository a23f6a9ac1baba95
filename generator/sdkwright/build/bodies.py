"""Request Body Objects (OpenAPI 3.1, section 4.8.13)."""

from __future__ import annotations

from ..document import Node
from ..ir.api import Body, Encoding, MediaKind
from ..ir.types import ANY, STRING, ListOf, Scalar, ScalarKind, Type
from .fields import example_of
from .media import contents, essence, preferred
from .schemas import Schemas

_BYTES = Scalar(ScalarKind.BINARY)


def request_body(operation: Node, hint: str, schemas: Schemas) -> Body | None:
    """The body of an operation, or ``None`` when it takes none."""
    declared = operation.get("requestBody")
    if declared is None:
        return None
    node = declared.follow()
    chosen = preferred(contents(node))
    if chosen is None:
        return None
    media_type, kind, media = chosen
    schema = media.get("schema") or media.get("itemSchema")
    type_ = _type(kind, schema, hint, schemas)
    fields = schemas.fields_of(type_) if _is_flat(kind, type_, schemas) else None
    return Body(
        media_type=_concrete(media_type, kind),
        kind=kind,
        type=type_,
        required=node.flag("required"),
        fields=fields and tuple(field for field in fields if not field.read_only),
        encodings=tuple(_encodings(media)),
        description=node.text("description") or "",
        example=example_of(media) or (example_of(schema.follow()) if schema else None),
    )


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
    """Whether the properties of a body become arguments without a loss."""
    if kind not in (MediaKind.JSON, MediaKind.FORM, MediaKind.MULTIPART):
        return False
    return schemas.is_closed_to_others(type_)


def _concrete(media_type: str, kind: MediaKind) -> str:
    """A media type that can be sent, where the document has a range."""
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
