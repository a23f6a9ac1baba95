"""Which declaration a response has, by its status and its media type."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..http_types import Response


def declared(statuses: Mapping[str, object], status: int) -> str | None:
    """The declaration for a status: itself, its range, ``default``, or ``None``."""
    exact = str(status)
    if exact in statuses:
        return exact
    for key in (f"{status // 100}XX", "default"):
        if key in statuses:
            return key
    return None


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
