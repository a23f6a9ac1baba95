# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The media types of responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..http_types import Response


def is_json(response: Response) -> bool:
    """Whether a response is JSON: ``application/json`` or ``+json`` (RFC 6839)."""
    content_type: str = response.headers.get("content-type", "")
    if content_type == "application/json":
        return True
    kind = essence(content_type)
    return kind in ("application/json", "text/json") or kind.endswith("+json")


def essence(media_type: str) -> str:
    """A media type without its parameters, lower-case."""
    return media_type.partition(";")[0].strip().lower()
