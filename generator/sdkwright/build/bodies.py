"""Request Body Objects (OpenAPI 3.1, section 4.8.13)."""

from __future__ import annotations

from ..diagnostics import Reporter
from ..document import Node
from ..ir.api import Body
from .fields import example_of
from .media import json_media_type
from .schemas import Schemas


def request_body(
    operation: Node, hint: str, schemas: Schemas, reporter: Reporter
) -> Body | None:
    """The JSON body of an operation, or ``None`` when it takes none."""
    declared = operation.get("requestBody")
    if declared is None:
        return None
    node = declared.follow()
    chosen = json_media_type(node)
    if chosen is None:
        reporter.error(
            "body.media-type",
            "none of the request body's media types is JSON",
            at=node.location(),
            hint="offer the body as application/json, or leave the operation out "
            "with x-sdkwright-ignore: true",
        )
        return None
    media_type, content = chosen
    schema = content.get("schema")
    if schema is None:
        return None
    type_ = schemas.type_of(schema, f"{hint} request")
    return Body(
        media_type=media_type,
        type=type_,
        required=node.flag("required"),
        fields=schemas.fields_of(type_),
        description=node.text("description") or "",
        example=example_of(content) or example_of(schema.follow()),
    )
