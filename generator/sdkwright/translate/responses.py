"""Responses Objects (OpenAPI 3.1, sections 4.8.16 and 4.8.17)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..document import Node
from ..ir.api import Content, ErrorResponse, MediaKind, Response
from ..ir.types import ANY, STRING, Scalar, ScalarKind, Type
from .alternatives import STREAMS, alternatives, is_copy, without_types
from .media_types import Entry, contents, essence, is_of_vendor
from .response_examples import header_examples, response_examples
from .schemas.events import has_plain_text
from .schemas.schemas import Schemas
from .shared_errors import SharedError
from .status_codes import DeclaredResponses, Statuses
from .streaming import declared_contents, item_type, sentinel, with_declared_streams

_BYTES = Scalar(ScalarKind.BINARY)
_UNDECLARED = Content("*/*", MediaKind.UNDECLARED, ANY)
# The statuses of responses without content (RFC 9110, sections 15.3.5 and 15.3.6).
_EMPTY = ("204", "205")
_COMMON = re.compile(
    r"rate-?limit|retry-after|request-?id|correlation|trace|cache-control|date|server"
    r"|version|deprecat|sunset|etag|vary|content-type|content-length|access-control|content-disposition",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ResponseContext:
    """The responses of an operation, and the context for reading them.

    ``hint`` is the name for inline schemas. ``shared`` are error schemas of several
    operations, by location.
    """

    operation: Node
    declared: DeclaredResponses
    hint: str
    schemas: Schemas
    statuses: Statuses
    shared: Mapping[str, SharedError]


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


def with_undeclared(
    context: ResponseContext, responses: tuple[Response, ...]
) -> tuple[Response, ...]:
    """The responses, whose content is undeclared where none of them describes any.

    Many frameworks write ``200`` without content for files and for untyped results. In
    an operation that declares the content of another response, it means no content.
    """
    is_described = any(r.contents or r.has_headers for r in responses)
    if is_described or _is_head(context):
        return responses
    return tuple(
        r if r.status in _EMPTY else replace(r, contents=(_UNDECLARED,))
        for r in responses
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
        found += _errors(context, status, node)
    return tuple(found)


def _errors(context: ResponseContext, status: str, node: Node) -> list[ErrorResponse]:
    """The errors of a status, one for each media type with a JSON schema of its own."""
    found: list[ErrorResponse] = []
    for media_type, kind, media in alternatives(contents(node)):
        schema = media.get("schema")
        if kind is not MediaKind.JSON or schema is None:
            continue
        # Media types after the first one tell their schemas apart.
        format_ = f" {essence(media_type)}" if found else ""
        found.append(
            ErrorResponse(
                status=status,
                description=node.text("description") or "",
                media_type=media_type,
                model=_error_model(context, schema, f"{status}{format_} error"),
                examples=response_examples(node, media_type, media),
                headers=header_examples(node),
            )
        )
    return found


def _error_model(context: ResponseContext, schema: Node, suffix: str) -> str:
    """The key of the model of an error, which equal inline schemas have in common."""
    shared = context.shared.get(schema.id)
    if shared is None:
        return context.schemas.model_of(schema, f"{context.hint} {suffix}")
    hint = shared.hint or f"{context.hint} {suffix}"
    return context.schemas.model_of(shared.schema, hint)


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
    entries = [entry for entry in contents(node) if entry[1] not in STREAMS]
    return tuple(
        Content(name, kind, ANY, examples=response_examples(node, name, media))
        for name, kind, media in entries
    )


def _is_result(context: ResponseContext, status: str, node: Node) -> bool:
    return status != "default" and context.statuses.is_result(status, node)


def _response(context: ResponseContext, status: str, node: Node) -> Response:
    operation = context.operation
    text, headers = node.text("description") or "", header_examples(node)
    if _is_head(context) or _is_about_headers(context, status, node):
        return Response(status, text, (), has_headers=True, headers=headers)
    if status in _EMPTY:
        return Response(status, text, (), headers=headers)
    declared = with_declared_streams(operation, contents(node))
    entries = without_types(alternatives(declared))
    own = declared_contents(operation, entries, context.hint, context.schemas)
    found = [_content(context, node, e, entries) for e in (() if own else entries)]
    return Response(status, text, own or tuple(found), headers=headers)


def _content(
    context: ResponseContext, response: Node, entry: Entry, entries: list[Entry]
) -> Content:
    name, kind, media = entry
    return Content(
        media_type=name,
        kind=kind,
        type=_type(kind, media, context.hint, context.schemas),
        sentinel=sentinel(context.operation, media) if kind in STREAMS else None,
        examples=response_examples(response, name, media),
        is_copy=is_copy(entry, entries),
        on_request=is_of_vendor(name, _title(context)),
        is_text=kind is MediaKind.EVENTS and _has_text(media),
    )


def _has_text(media: Node) -> bool:
    schema = media.get("itemSchema") or media.get("schema")
    return schema is not None and has_plain_text(schema)


def _title(context: ResponseContext) -> str:
    info = context.operation.document.root.get("info")
    return (info and info.text("title")) or ""


def _is_head(context: ResponseContext) -> bool:
    return context.operation.pointer[-1:] == ("head",)


def _is_about_headers(context: ResponseContext, status: str, node: Node) -> bool:
    """Whether a response without a body has significant headers.

    An example is ``Location`` (RFC 9110, section 10.2.2). Headers that are common to
    all responses of a server do not count. The successful response to ``GET`` has a
    body, whether it is declared or not.
    """
    is_get = context.operation.pointer[-1:] == ("get",)
    if node.get("content") is not None or (is_get and status not in _EMPTY):
        return False
    return any(not _COMMON.search(name) for name, _ in node.members("headers"))


def _type(kind: MediaKind, media: Node, hint: str, schemas: Schemas) -> Type:
    schema = media.get("itemSchema") or media.get("schema")
    match kind:
        case MediaKind.BINARY:
            return _BYTES
        case MediaKind.UNDECLARED:
            return ANY
        case MediaKind.TEXT:
            return STRING
        case MediaKind.EVENTS | MediaKind.JSON_LINES:
            return item_type(kind, schema, hint, schemas)
        case _:
            return (
                ANY if schema is None else schemas.type_of(schema, f"{hint} response")
            )
