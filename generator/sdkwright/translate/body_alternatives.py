"""The media types of a request body besides the usual one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..document import Node
from ..ir.api import Body, Encoding, MediaKind
from ..ir.types import ANY, STRING, ListOf, Scalar, ScalarKind, Type
from ..values import Json
from .encodings import encodings_of
from .form_fields import holds_files
from .media_types import SENDABLE, Entry, essence
from .schemas.fields import example_of, first_example
from .schemas.schemas import Schemas

_BYTES = Scalar(ScalarKind.BINARY)
_FORMS = (MediaKind.FORM, MediaKind.MULTIPART)


@dataclass(frozen=True, slots=True)
class BodyContext:
    """The media types of a body, and the context for reading them.

    ``hint`` is the name for inline schemas.
    """

    declared: Node
    entries: list[Entry]
    hint: str
    schemas: Schemas


def with_alternatives(context: BodyContext, body: Body, chosen: Entry) -> Body:
    """The body with its other media types; those that cannot be sent are reported."""
    found: dict[str, Body] = {}
    for entry in context.entries:
        media_type = concrete(entry[0], entry[1])
        if media_type in (*body.media_types, *found):
            continue
        if not _is_sendable(entry):
            _report(context, entry)
            continue
        found[media_type] = _alternative(context, body, chosen, entry)
    return replace(body, alternatives=tuple(found.values()))


def _alternative(context: BodyContext, body: Body, chosen: Entry, entry: Entry) -> Body:
    """The body in another media type: with the same fields, or as one argument."""
    name, kind, media = entry
    encodings = encodings_of(media, kind, context.schemas)
    own = replace(
        body,
        media_types=(concrete(name, kind),),
        kind=kind,
        encodings=tuple(_without_headers(encodings)),
        samples=(),
    )
    if body.fields is not None and _has_same_fields(chosen, entry):
        return own
    schema = media.get("schema") or media.get("itemSchema")
    hint = f"{context.hint} {essence(name)}"
    if schema is not None and schema.value == _schema(chosen):
        hint = context.hint
    type_ = body_type(kind, schema, hint, context.schemas)
    return replace(
        own,
        type=type_,
        fields=None,
        required=True,
        example=None,
        samples=_samples(context, kind, media, schema),
    )


def _samples(
    context: BodyContext, kind: MediaKind, media: Node, schema: Node | None
) -> tuple[Json, ...]:
    """Valid bodies. The schema of text may be that of the data in the text."""
    match kind:
        case MediaKind.BINARY:
            return ()
        case MediaKind.TEXT:
            given = example_of(media) or (first_example(schema) if schema else None)
            is_text = given is not None and isinstance(given.value, str)
            return (given.value,) if given is not None and is_text else ()
        case _:
            return context.schemas.samples.of(media, schema)


def body_type(
    kind: MediaKind, schema: Node | None, hint: str, schemas: Schemas
) -> Type:
    """The type of a body, or of a line of JSON lines."""
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


def concrete(media_type: str, kind: MediaKind) -> str:
    """The media type to send for a media type range."""
    if "*" not in media_type:
        return media_type
    match kind:
        case MediaKind.JSON:
            return "application/json"
        case MediaKind.TEXT:
            return "text/plain"
        case MediaKind.BINARY:
            return media_type  # the name of the file selects one
        case _:
            return "application/octet-stream"


def _has_same_fields(chosen: Entry, entry: Entry) -> bool:
    """Whether the fields of the usual body can be sent as another media type.

    JSON cannot hold the files of a form.
    """
    _, kind, media = entry
    schema = media.get("schema")
    if schema is None or schema.value != _schema(chosen):
        return False
    return kind in _FORMS or (kind is MediaKind.JSON and not holds_files(schema))


def _is_sendable(entry: Entry) -> bool:
    """Whether the SDK can send a media type as one argument."""
    return entry[1] in SENDABLE


def _without_headers(encodings: tuple[Encoding, ...]) -> Iterator[Encoding]:
    """The encodings of an alternative form. Its parts have no headers of their own."""
    for encoding in encodings:
        yield replace(encoding, headers=())


def _schema(entry: Entry) -> object:
    schema = entry[2].get("schema") or entry[2].get("itemSchema")
    return None if schema is None else schema.value


def _report(context: BodyContext, entry: Entry) -> None:
    context.declared.document.reporter.warning(
        "body.media-type",
        f'this body cannot be sent as "{entry[0]}"',
        at=context.declared.location(key=True),
        hint="the body has other media types, which the method sends",
    )
