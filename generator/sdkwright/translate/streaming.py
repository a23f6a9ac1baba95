"""Responses that are streams, always or depending on a body field."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import Node
from ..ir.api import Body, Content, MediaKind, Response
from ..ir.types import ANY, ListOf, Scalar, ScalarKind, Type, without_null
from .extensions.lookup import Extension, extension, extension_text
from .media_types import essence
from .schemas.events import content_schema, has_plain_text, holds_json, json_in
from .schemas.schemas import Schemas

_Entry = tuple[str, MediaKind, Node]
_STREAMS = (MediaKind.EVENTS, MediaKind.JSON_LINES)
_FORMATS = {"sse": MediaKind.EVENTS, "json": MediaKind.JSON_LINES}
_FIELD = "stream"


def stream_field(
    operation: Node, body: Body | None, responses: tuple[Response, ...]
) -> str | None:
    """The boolean body field that selects between JSON and a stream.

    An extension key names it. The default is a field with the name ``stream``.
    """
    declared = extension(operation, Extension.STREAMING)
    named = None if declared is None else declared.text("field")
    if named is None and declared is not None and declared.get("field") is not None:
        return None
    wanted = named or _FIELD
    if _is_boolean(body, wanted) and any(map(_has_choice, responses)):
        return wanted
    if named is not None and declared is not None:
        operation.document.reporter.warning(
            "streaming.field",
            f'"{named}" has no effect: it is not a boolean property of the body, or '
            "no response has both JSON and a stream",
            at=declared.location(),
        )
    return None


def with_declared_streams(operation: Node, entries: Sequence[_Entry]) -> list[_Entry]:
    """The contents of a response. An extension key may declare JSON to be a stream."""
    declared = extension(operation, Extension.STREAMING)
    kind = None if declared is None else _FORMATS.get(declared.text("format") or "")
    if declared is None or kind is None or declared.text("field") is not None:
        return list(entries)
    return [
        (name, kind if found is MediaKind.JSON else found, media)
        for name, found, media in entries
    ]


def declared_contents(
    operation: Node, entries: Sequence[_Entry], hint: str, schemas: Schemas
) -> tuple[Content, ...]:
    """The contents that the streaming key of the operation declares, if it does."""
    declared = extension(operation, Extension.STREAMING)
    whole = None if declared is None else declared.get("response")
    item = None if declared is None else declared.get("response-stream")
    if declared is None or whole is None or item is None:
        return ()
    kind = _FORMATS.get(declared.text("format") or "", MediaKind.JSON_LINES)
    names = [name for name, found, _ in entries if found is MediaKind.JSON]
    name = next(iter(names), "application/json")
    if kind is MediaKind.EVENTS:
        other = "text/event-stream"
    else:
        other = next((n for n in names if "stream" in essence(n)), name)
    return (
        Content(name, MediaKind.JSON, schemas.type_of(whole, f"{hint} response")),
        Content(
            other,
            kind,
            item_type(kind, item, hint, schemas),
            sentinel(operation),
            is_text=kind is MediaKind.EVENTS and has_plain_text(item),
        ),
    )


def item_type(
    kind: MediaKind, schema: Node | None, hint: str, schemas: Schemas
) -> Type:
    """The type of one event or line."""
    name = f"{hint} {'event' if kind is MediaKind.EVENTS else 'line'}"
    if schema is None or (holds_json(schema) and content_schema(schema) is None):
        return ANY
    found = schemas.type_of(json_in(schema), name)
    return found.item if isinstance(found, ListOf) else found


def sentinel(operation: Node, media: Node | None = None) -> str | None:
    """The data of the event that ends a stream."""
    for holder in (media, operation):
        found = holder and extension_text(holder, Extension.SENTINEL)
        if found:
            return found
    declared = extension(operation, Extension.STREAMING)
    return None if declared is None else declared.text("sentinel")


def _has_choice(response: Response) -> bool:
    kinds = [content.kind for content in response.contents]
    return MediaKind.JSON in kinds and any(kind in _STREAMS for kind in kinds)


def _is_boolean(body: Body | None, wire: str) -> bool:
    fields = () if body is None else body.fields or ()
    found = (field.type for field in fields if field.wire == wire)
    return any(without_null(t) == Scalar(ScalarKind.BOOLEAN) for t in found)
