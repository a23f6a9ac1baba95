"""Discriminator Objects (OpenAPI 3.1, section 4.8.25).

A discriminator stands beside a union, or in a base schema that other schemas extend
with ``allOf``. A reference to the base schema then accepts any of the schemas that
extend it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...document import Node
from ..extensions.lookup import Extension, extension_text
from .all_of import Subschema, subschemas_of


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """A base schema with a discriminator, and the components that extend it."""

    base: Node
    children: tuple[Node, ...]


def hierarchies(components: tuple[Node, ...]) -> dict[str, Hierarchy]:
    """All hierarchies of a document, by the key of the base schema."""
    bases = {node.id: node for node in components if _is_base(node)}
    children: dict[str, list[Node]] = {}
    for component in components if bases else ():
        for schema in subschemas_of(component):
            key = schema.node.id
            if key in bases and key != component.id:
                children.setdefault(key, []).append(component)
    return {
        key: Hierarchy(bases[key], tuple(subtypes))
        for key, subtypes in children.items()
    }


def discriminator(schema: Subschema) -> tuple[str | None, tuple[tuple[str, str], ...]]:
    """The discriminator property, and the mapping from its values to model keys."""
    declared = schema.get("discriminator")
    if not isinstance(declared, dict):
        return None, ()
    wire, mapping = declared.get("propertyName"), declared.get("mapping")
    if not isinstance(wire, str):
        return None, ()
    written = mapping if isinstance(mapping, dict) else {}
    named = ((tag, ref) for tag, ref in written.items() if isinstance(ref, str))
    return wire, tuple((tag, _key(schema.node, ref)) for tag, ref in named)


def hierarchy_mapping(hierarchy: Hierarchy) -> tuple[tuple[str, str], ...]:
    """The discriminator values that the schemas declare with an extension key."""
    members = (*hierarchy.children, hierarchy.base)
    values = ((extension_text(m, Extension.DISCRIMINATOR_VALUE), m.id) for m in members)
    return tuple((value, key) for value, key in values if value is not None)


def _is_base(node: Node) -> bool:
    schema = Subschema(node)
    return discriminator(schema)[0] is not None and schema.union_keyword() is None


def _key(node: Node, written: str) -> str:
    """The key of the schema that a mapping names, by its name or by a reference."""
    is_name = not any(mark in written for mark in "/#")
    reference = f"#/components/schemas/{written}" if is_name else written
    target = replace(node, value={"$ref": reference}).reference()
    return written if target is None or target.node is None else target.node.id
