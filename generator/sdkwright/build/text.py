"""Prose of the document: descriptions and deprecation notices."""

from __future__ import annotations

from ..document import Node
from .extensions import Extension, extension_text


def deprecation(node: Node) -> str | None:
    """Why ``node`` is deprecated: a message, ``""`` without one, else ``None``."""
    if not isinstance(node.value, dict) or node.value.get("deprecated") is not True:
        return None
    return extension_text(node, Extension.DEPRECATION_MESSAGE) or ""
