"""Responses Objects (OpenAPI 3.1, sections 4.8.16 and 4.8.17)."""

from __future__ import annotations

from ..diagnostics import Reporter
from ..document import Node
from ..ir.api import ErrorResponse, Response
from ..ir.types import Named, Type
from .media import json_media_type
from .schemas import Schemas


def success_responses(
    operation: Node, hint: str, schemas: Schemas, reporter: Reporter
) -> tuple[Response, ...]:
    """The declared 2XX answers; ``default`` stands in when there is none."""
    declared = _declared(operation)
    chosen = [entry for entry in declared if entry[0].startswith("2")]
    if not chosen:
        chosen = [entry for entry in declared if entry[0] == "default"]
    return tuple(
        _response(status, node.follow(), hint, schemas, reporter)
        for status, node in chosen
    )


def error_responses(
    operation: Node, hint: str, schemas: Schemas
) -> tuple[ErrorResponse, ...]:
    """The declared answers outside 2XX that have a schema of their own.

    Any other error answer becomes the SDK's default error.
    """
    found: list[ErrorResponse] = []
    for status, reference in _declared(operation):
        if status[0] not in "45":
            continue
        node = reference.follow()
        media = json_media_type(node)
        schema = None if media is None else media[1].get("schema")
        if media is None or schema is None:
            continue
        match schemas.type_of(schema, f"{hint} {status} error"):
            case Named(key):
                found.append(
                    ErrorResponse(status, node.text("description") or "", media[0], key)
                )
            case _:
                continue
    return tuple(found)


def _declared(operation: Node) -> list[tuple[str, Node]]:
    return [
        (status.upper() if status != "default" else status, node)
        for status, node in operation.members("responses")
        if not status.startswith("x-")
    ]


def _response(
    status: str, node: Node, hint: str, schemas: Schemas, reporter: Reporter
) -> Response:
    description = node.text("description") or ""
    media = json_media_type(node)
    if media is None:
        content = node.get("content")
        if content is not None and content.value:
            reporter.error(
                "response.media-type",
                f"none of the media types of the {status} response is JSON",
                at=content.location(),
                hint="offer the response as application/json, or leave the operation "
                "out with x-sdkwright-ignore: true",
            )
        return Response(status, description, None, None)
    return Response(status, description, media[0], _type(media[1], hint, schemas))


def _type(media: Node, hint: str, schemas: Schemas) -> Type | None:
    schema = media.get("schema")
    return None if schema is None else schemas.type_of(schema, f"{hint} response")
