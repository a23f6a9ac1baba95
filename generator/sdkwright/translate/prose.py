"""Descriptions and deprecation notices of the document."""

from __future__ import annotations

from ..document import Node
from .extensions.lookup import Extension, extension_flag, extension_text
from .schemas.enum_descriptions import with_value_descriptions
from .schemas.locations import is_component


def deprecation(node: Node) -> str | None:
    """The deprecation message, ``""`` without a message, ``None`` if not deprecated."""
    if not (node.flag("deprecated") or extension_flag(node, Extension.AVAILABILITY)):
        return None
    return extension_text(node, Extension.DEPRECATION_MESSAGE) or ""


def own_text(node: Node) -> str:
    """The description of a schema, else of an inline member of its ``allOf``."""
    written = node.text("description")
    members = node.value.get("allOf") if isinstance(node.value, dict) else None
    if written or not isinstance(members, list):
        return with_value_descriptions(written or "", node)
    texts = (member.text("description") for member in node["allOf"].elements())
    return next(filter(None, texts), "")


def class_name(node: Node) -> str | None:
    """The class name in an extension key of a schema."""
    named = is_component(node) and extension_text(node, Extension.COMPONENT_NAME)
    return named or extension_text(node, Extension.TYPE_NAME)
