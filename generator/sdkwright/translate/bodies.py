"""Request Body Objects (OpenAPI 3.1, section 4.8.13)."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Node
from ..ir.api import Body, MediaKind
from ..ir.models import Field, ModelKind
from ..ir.types import ANY, Named, Type, without_null
from .body_alternatives import BodyContext, body_type, concrete, with_alternatives
from .encodings import encodings_of
from .form_fields import fields_with_files, holds_files
from .media_types import Entry, contents, preferred
from .schemas.fields import example_of, first_example
from .schemas.schemas import Schemas


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
    type_, fields = _read(kind, schema, hint, schemas)
    encodings = encodings_of(media, kind, schemas)
    body = Body(
        media_types=tuple(dict.fromkeys(_media_types(chosen, entries))),
        kind=kind,
        type=type_,
        required=node.flag("required"),
        fields=fields and tuple(field for field in fields if not field.read_only),
        encodings=encodings,
        description=node.text("description") or "",
        example=example_of(media) or (first_example(schema) if schema else None),
        samples=schemas.samples.of(media, schema),
    )
    return with_alternatives(
        BodyContext(declared, entries, hint, schemas), body, chosen
    )


def _read(
    kind: MediaKind, schema: Node | None, hint: str, schemas: Schemas
) -> tuple[Type, tuple[Field, ...] | None]:
    """The type of a body, and the fields that become arguments.

    A form with files always has fields, because no model can hold a file.
    """
    if kind is MediaKind.MULTIPART and schema is not None and holds_files(schema):
        fields = fields_with_files(schema, f"{hint} request", schemas)
        if fields is not None:
            return ANY, fields
    type_ = body_type(kind, schema, hint, schemas)
    return type_, schemas.fields_of(type_) if _is_flat(kind, type_, schemas) else None


def _form_with_files(entries: list[Entry]) -> Entry | None:
    """The multipart form with file fields, which JSON cannot hold."""
    for entry in entries:
        _, kind, media = entry
        schema = media.get("schema")
        if kind is MediaKind.MULTIPART and schema is not None and holds_files(schema):
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
            yield concrete(media_type, kind)


def _is_flat(kind: MediaKind, type_: Type, schemas: Schemas) -> bool:
    """Whether the properties of a body can become arguments without a loss."""
    if kind not in (MediaKind.JSON, MediaKind.FORM, MediaKind.MULTIPART):
        return False
    return _is_closed(type_, schemas)


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
