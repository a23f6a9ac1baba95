"""Responses Objects (OpenAPI 3.1, sections 4.8.16 and 4.8.17)."""

from __future__ import annotations

import re

from ..document import Node
from ..ir.api import Content, ErrorResponse, MediaKind, Response
from ..ir.types import ANY, STRING, ListOf, Scalar, ScalarKind, Type
from .extensions import Extension, extension_text
from .media import contents
from .schemas import Schemas

_BYTES = Scalar(ScalarKind.BINARY)
# Forms are for requests: what comes back as one is for the caller to take apart.
_RECEIVED = {MediaKind.MULTIPART: MediaKind.BINARY, MediaKind.FORM: MediaKind.TEXT}
_STREAMS = (MediaKind.EVENTS, MediaKind.JSON_LINES)
_WHOLE = (MediaKind.TEXT, MediaKind.BINARY)
_COMMON = re.compile(
    r"rate-?limit|retry-after|request-?id|correlation|trace|cache-control|date|server"
    r"|version|deprecat|sunset|etag|vary|content-type|content-length|access-control",
    re.IGNORECASE,
)


def success_responses(
    operation: Node, hint: str, schemas: Schemas
) -> tuple[Response, ...]:
    """The declared 2XX answers; ``default`` stands in when there is none."""
    declared = _declared(operation)
    chosen = [entry for entry in declared if entry[0].startswith("2")]
    if not chosen:
        chosen = [entry for entry in declared if entry[0] == "default"]
    if not chosen and any(status.startswith("3") for status, _ in declared):
        # The redirect is followed: nobody says what is found there.
        return (Response("2XX", "", (Content("*/*", MediaKind.BINARY, _BYTES),)),)
    return tuple(
        _response(operation, status, node.follow(), hint, schemas)
        for status, node in chosen
    ) or (Response("2XX", "", ()),)


def error_responses(
    operation: Node, hint: str, schemas: Schemas
) -> tuple[ErrorResponse, ...]:
    """The declared answers outside 2XX that have a schema.

    Any other error answer becomes the SDK's default error.
    """
    declared = _declared(operation)
    has_result = any(status.startswith("2") for status, _ in declared)
    found: list[ErrorResponse] = []
    for status, reference in declared:
        if not (status[0] in "45" or (status == "default" and has_result)):
            continue
        node = reference.follow()
        for media_type, kind, media in contents(node):
            schema = media.get("schema")
            if kind is MediaKind.JSON and schema is not None:
                key = schemas.model_of(schema, f"{hint} {status} error")
                text = node.text("description") or ""
                found.append(ErrorResponse(status, text, media_type, key))
                break
    return tuple(found)


def _declared(operation: Node) -> list[tuple[str, Node]]:
    return [
        (status.upper() if status != "default" else status, node)
        for status, node in operation.members("responses")
        if not status.startswith("x-")
    ]


def _response(
    operation: Node, status: str, node: Node, hint: str, schemas: Schemas
) -> Response:
    text = node.text("description") or ""
    is_head = operation.pointer[-1:] == ("head",)
    if is_head or (node.get("content") is None and _matter(node)):
        return Response(status, text, (), has_headers=True)
    found = [
        Content(
            media_type, kind, _type(kind, media, hint, schemas), _sentinel(operation)
        )
        for media_type, written, media in contents(node)
        for kind in [_RECEIVED.get(written, written)]
    ]
    return Response(status, text, _chosen(found))


def _chosen(found: list[Content]) -> tuple[Content, ...]:
    """The forms that are told apart: JSON, each kind of stream, and what is neither.

    Beside JSON, a page or a picture of the same thing is not what a program asks for.
    """
    json = [c for c in found if c.kind is MediaKind.JSON][:1]
    streams = [c for c in found if c.kind in _STREAMS]
    others = [] if json else [c for c in found if c.kind in _WHOLE][:1]
    return (*json, *streams, *others)


def _matter(node: Node) -> bool:
    """Whether an answer without a body is about its headers.

    Such as ``Location`` (RFC 9110, 10.2.2): headers that all answers of a server have
    are not what it is about.
    """
    return any(not _COMMON.search(name) for name, _ in node.members("headers"))


def _sentinel(operation: Node) -> str | None:
    return extension_text(operation, Extension.SENTINEL)


def _type(kind: MediaKind, media: Node, hint: str, schemas: Schemas) -> Type:
    schema = media.get("itemSchema") or media.get("schema")
    match kind:
        case MediaKind.BINARY:
            return _BYTES
        case MediaKind.TEXT:
            return STRING
        case MediaKind.EVENTS | MediaKind.JSON_LINES:
            name = f"{hint} {'event' if kind is MediaKind.EVENTS else 'line'}"
            found = ANY if schema is None else schemas.type_of(schema, name)
            return found.item if isinstance(found, ListOf) else found
        case _:
            return (
                ANY if schema is None else schemas.type_of(schema, f"{hint} response")
            )
