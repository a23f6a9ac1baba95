"""Prose of the document: descriptions and deprecation notices."""

from __future__ import annotations

from ..document import Node
from .extensions import Extension, extension_text


def deprecation(node: Node) -> str | None:
    """Why ``node`` is deprecated: a message, ``""`` without one, else ``None``."""
    if not isinstance(node.value, dict) or node.value.get("deprecated") is not True:
        return None
    return extension_text(node, Extension.DEPRECATION_MESSAGE) or ""


def own_text(node: Node) -> str:
    """The description of a schema, or of the inline members of its ``allOf``."""
    written = node.text("description")
    members = node.value.get("allOf") if isinstance(node.value, dict) else None
    if written or not isinstance(members, list):
        return written or ""
    texts = (member.text("description") for member in node["allOf"].elements())
    return next(filter(None, texts), "")
