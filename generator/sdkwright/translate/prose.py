"""Prose of the document: descriptions and deprecation notices."""

from __future__ import annotations

from ..document import Node
from .extensions.lookup import Extension, extension_flag, extension_text
from .schemas.enum_descriptions import with_value_descriptions
from .schemas.locations import is_component


def deprecation(node: Node) -> str | None:
    """Why ``node`` is deprecated: a message, ``""`` without one, else ``None``."""
    if not (node.flag("deprecated") or extension_flag(node, Extension.AVAILABILITY)):
        return None
    return extension_text(node, Extension.DEPRECATION_MESSAGE) or ""


def own_text(node: Node) -> str:
    """The description of a schema, or of the inline members of its ``allOf``."""
    written = node.text("description")
    members = node.value.get("allOf") if isinstance(node.value, dict) else None
    if written or not isinstance(members, list):
        return with_value_descriptions(written or "", node)
    texts = (member.text("description") for member in node["allOf"].elements())
    return next(filter(None, texts), "")


def class_name(node: Node) -> str | None:
    """The name that a schema asks for."""
    named = is_component(node) and extension_text(node, Extension.COMPONENT_NAME)
    return named or extension_text(node, Extension.TYPE_NAME)
