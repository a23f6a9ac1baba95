"""Responses Objects (OpenAPI 3.1, sections 4.8.16 and 4.8.17)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..document import Node
from ..ir.api import Content, ErrorResponse, MediaKind, Response
from ..ir.types import ANY, STRING, Scalar, ScalarKind, Type
from .media_types import contents
from .response_examples import header_examples, response_examples
from .schemas.schemas import Schemas
from .status_codes import DeclaredResponses, Statuses
from .streaming import declared_contents, item_type, sentinel, with_declared_streams

_BYTES = Scalar(ScalarKind.BINARY)
# The SDK does not parse forms in responses.
_RECEIVED = {MediaKind.MULTIPART: MediaKind.BINARY, MediaKind.FORM: MediaKind.TEXT}
_STREAMS = (MediaKind.EVENTS, MediaKind.JSON_LINES)
_WHOLE = (MediaKind.TEXT, MediaKind.BINARY)
_COMMON = re.compile(
    r"rate-?limit|retry-after|request-?id|correlation|trace|cache-control|date|server"
    r"|version|deprecat|sunset|etag|vary|content-type|content-length|access-control",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ResponseContext:
    """The responses of an operation, and the context for reading them.

    ``hint`` is the name for inline schemas.
    """

    operation: Node
    declared: DeclaredResponses
    hint: str
    schemas: Schemas
    statuses: Statuses


def success_responses(context: ResponseContext) -> tuple[Response, ...]:
    """The declared successful responses; ``default`` if there are none."""
    declared = context.declared
    chosen = [entry for entry in declared if _is_result(context, *entry)]
    if not chosen:
        chosen = [entry for entry in declared if entry[0] == "default"]
    if not chosen and any(status.startswith("3") for status, _ in declared):
        # The client follows the redirect. The document does not describe its target.
        return (Response("2XX", "", (Content("*/*", MediaKind.BINARY, _BYTES),)),)
    return tuple(_response(context, status, node) for status, node in chosen) or (
        Response("2XX", "", ()),
    )


def error_responses(context: ResponseContext) -> tuple[ErrorResponse, ...]:
    """The declared error responses with a JSON schema.

    All other error responses raise the default error of the SDK.
    """
    has_result = any(_is_result(context, *entry) for entry in context.declared)
    found: list[ErrorResponse] = []
    for status, node in context.declared:
        if _is_result(context, status, node) or status[0] == "3":
            continue
        if status == "default" and not has_result:
            continue
        for media_type, kind, media in contents(node):
            schema = media.get("schema")
            if kind is MediaKind.JSON and schema is not None:
                hint = f"{context.hint} {status} error"
                key = context.schemas.model_of(schema, hint)
                text = node.text("description") or ""
                shown = response_examples(node, media_type, media)
                headers = header_examples(node)
                found.append(
                    ErrorResponse(status, text, media_type, key, shown, headers)
                )
                break
    return tuple(found)


def untyped_errors(
    context: ResponseContext,
    results: tuple[Response, ...],
    errors: tuple[ErrorResponse, ...],
) -> tuple[Response, ...]:
    """The declared responses that are neither results nor errors with a schema."""
    known = [*(result.status for result in results), *(e.status for e in errors)]
    return tuple(
        Response(
            status,
            node.text("description") or "",
            _bare_contents(node),
            headers=header_examples(node),
        )
        for status, node in context.declared
        if status not in known
    )


def _bare_contents(node: Node) -> tuple[Content, ...]:
    entries = [entry for entry in contents(node) if entry[1] not in _STREAMS]
    return tuple(
        Content(name, kind, ANY, examples=response_examples(node, name, media))
        for name, kind, media in entries
    )


def _is_result(context: ResponseContext, status: str, node: Node) -> bool:
    return status != "default" and context.statuses.is_result(status, node)


def _response(context: ResponseContext, status: str, node: Node) -> Response:
    operation = context.operation
    text, headers = node.text("description") or "", header_examples(node)
    is_head = operation.pointer[-1:] == ("head",)
    if is_head or (node.get("content") is None and _is_about_headers(node)):
        return Response(status, text, (), has_headers=True, headers=headers)
    entries = [
        (name, _RECEIVED.get(kind, kind), media)
        for name, kind, media in with_declared_streams(operation, contents(node))
    ]
    own = declared_contents(operation, entries, context.hint, context.schemas)
    found = [_content(context, node, *entry) for entry in (() if own else entries)]
    return Response(status, text, own or _chosen(found), headers=headers)


def _chosen(found: list[Content]) -> tuple[Content, ...]:
    """The contents that the SDK distinguishes: JSON, each kind of stream, or another
    one.

    Beside JSON, representations such as HTML or images are ignored.
    """
    json = [c for c in found if c.kind is MediaKind.JSON][:1]
    streams = [c for c in found if c.kind in _STREAMS]
    others = [] if json else [c for c in found if c.kind in _WHOLE][:1]
    return (*json, *streams, *others)


def _content(
    context: ResponseContext,
    response: Node,
    media_type: str,
    kind: MediaKind,
    media: Node,
) -> Content:
    ending = sentinel(context.operation, media) if kind in _STREAMS else None
    type_ = _type(kind, media, context.hint, context.schemas)
    shown = response_examples(response, media_type, media)
    return Content(media_type, kind, type_, ending, shown)


def _is_about_headers(node: Node) -> bool:
    """Whether a response without a body has significant headers.

    An example is ``Location`` (RFC 9110, section 10.2.2). Headers that are common to
    all responses of a server do not count.
    """
    return any(not _COMMON.search(name) for name, _ in node.members("headers"))


def _type(kind: MediaKind, media: Node, hint: str, schemas: Schemas) -> Type:
    schema = media.get("itemSchema") or media.get("schema")
    match kind:
        case MediaKind.BINARY:
            return _BYTES
        case MediaKind.TEXT:
            return STRING
        case MediaKind.EVENTS | MediaKind.JSON_LINES:
            return item_type(kind, schema, hint, schemas)
        case _:
            return (
                ANY if schema is None else schemas.type_of(schema, f"{hint} response")
            )
