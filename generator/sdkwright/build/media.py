"""Media types (OpenAPI 3.1, section 4.8.14; structured suffixes, RFC 6839)."""

from __future__ import annotations

from ..document import Node


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON: ``application/json`` or any ``+json``."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence == "application/json" or essence.endswith("+json")


def json_media_type(holder: Node) -> tuple[str, Node] | None:
    """The first JSON entry of ``content``, plain ``application/json`` preferred."""
    entries = [entry for entry in holder.members("content") if is_json(entry[0])]
    entries.sort(key=lambda entry: entry[0] != "application/json")
    return entries[0] if entries else None
