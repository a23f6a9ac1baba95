"""Discriminator Objects (OpenAPI 3.1, section 4.8.25).

A discriminator stands beside a union, or in a base schema that other schemas extend
with ``allOf``. A reference to the base schema then accepts any of the schemas that
extend it. The same holds for a schema in between, which inherits the discriminator.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ...document import Node
from ...ir.models import Model, ModelKind
from ...ir.types import Type, UnionOf
from ..extensions.lookup import Extension, extension_text
from .all_of import Subschema, Subschemas, has_union, is_reference, subschemas_of

# Ends the key of the alias for a base schema and all that extend it.
HIERARCHY = "/discriminator"
_Values = tuple[tuple[str, str], ...]
_ByKey = Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class Declared:
    """A discriminator: its property, and the mapping from its values to model keys."""

    wire: str
    mapping: _Values


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """A base schema with a discriminator, and the components that extend it.

    A component in ``nested`` stands for all that extend it: the discriminator of the
    component tells them apart.
    """

    base: Node
    discriminator: Declared
    children: tuple[Node, ...]
    nested: frozenset[str] = frozenset()


def hierarchies(components: tuple[Node, ...]) -> dict[str, Hierarchy]:
    """All hierarchies of a document, by the key of the base schema."""
    by_key = {node.id: node for node in components}
    declared = {n.id: said for n in components if (said := _declared(n)) is not None}
    if not declared:
        return {}
    parents = {node.id: _parents(node, by_key) for node in components}
    children: dict[str, list[Node]] = {}
    for node in components:
        for parent in parents[node.id]:
            children.setdefault(parent, []).append(node)
    found: dict[str, Hierarchy] = {}
    for key, below in children.items():
        owner = _owner(key, parents[key], declared)
        if owner is not None and not has_union(inline_parts(by_key[key])):
            own = declared[owner]
            meant = [n for n in below if owner == key or _is_meant(n, own)]
            if meant:
                found[key] = Hierarchy(by_key[key], own, tuple(meant))
    return {key: _with_nested(hierarchy, found) for key, hierarchy in found.items()}


def _owner(
    key: str, parents: tuple[str, ...], declared: Mapping[str, Declared]
) -> str | None:
    """The nearest schema with a discriminator: a schema itself, or one it extends."""
    return next((k for k in reversed((*parents, key)) if k in declared), None)


def discriminator(schema: Subschema, *others: Subschema) -> Declared | None:
    """The discriminator of a schema, else of others that hold together with it."""
    for part in (schema, *others):
        declared = part.get("discriminator")
        wire = declared.get("propertyName") if isinstance(declared, dict) else None
        if isinstance(declared, dict) and isinstance(wire, str):
            mapping = declared.get("mapping")
            written = mapping if isinstance(mapping, dict) else {}
            named = ((tag, ref) for tag, ref in written.items() if isinstance(ref, str))
            return Declared(
                wire, tuple((tag, _key(part.node, ref)) for tag, ref in named)
            )
    return None


def inline_parts(node: Node) -> Subschemas:
    """A schema and the members of its ``allOf``, without those by reference."""
    members = (m for m in Subschema(node).elements("allOf") if not is_reference(m))
    return (Subschema(node), *(part for m in members for part in inline_parts(m)))


def alias_of(
    hierarchy: Hierarchy,
    base: Node,
    members: tuple[Type, ...],
    named: Callable[[str], str],
) -> Model:
    """The alias for a base schema and all schemas that extend it.

    ``named`` gives the key of the model for the key of a schema.
    """
    declared = hierarchy.discriminator
    key, hint = base.id + HIERARCHY, f"Any {base.pointer[-1]}"
    mapping = (*declared.mapping, *_values_of_schemas(hierarchy))
    mapping = tuple((value, named(schema)) for value, schema in mapping)
    return Model(
        key=key,
        hint=hint,
        kind=ModelKind.ALIAS,
        description=base.text("description") or "",
        fields=(),
        type=UnionOf(members, declared.wire, mapping, key, hint),
        hoisted=True,
    )


def _values_of_schemas(hierarchy: Hierarchy) -> _Values:
    """The discriminator values that the schemas declare with an extension key."""
    members = (*hierarchy.children, hierarchy.base)
    values = ((extension_text(m, Extension.DISCRIMINATOR_VALUE), m.id) for m in members)
    return tuple((value, key) for value, key in values if value is not None)


def _declared(node: Node) -> Declared | None:
    return discriminator(*inline_parts(node))


def _parents(node: Node, components: _ByKey) -> tuple[str, ...]:
    """The keys of the components that a schema extends, the nearest one last."""
    keys = dict.fromkeys(schema.node.id for schema in subschemas_of(node))
    return tuple(key for key in keys if key in components and key != node.id)


def _is_meant(child: Node, declared: Declared) -> bool:
    """Whether a discriminator has a value for a schema below its base."""
    mapped = [key for _, key in declared.mapping]
    value = extension_text(child, Extension.DISCRIMINATOR_VALUE)
    return not mapped or child.id in mapped or value is not None


def _with_nested(hierarchy: Hierarchy, known: Mapping[str, Hierarchy]) -> Hierarchy:
    """The hierarchy, with one child for all that another discriminator tells apart."""
    wire = hierarchy.discriminator.wire
    inner = [
        known[child.id]
        for child in hierarchy.children
        if child.id in known and known[child.id].discriminator.wire != wire
    ]
    below = {child.id for other in inner for child in other.children}
    kept = tuple(
        child
        for child in hierarchy.children
        if child.id not in below or _has_value(child, hierarchy.discriminator)
    )
    nested = frozenset(other.base.id for other in inner)
    return replace(hierarchy, children=kept, nested=nested)


def _has_value(child: Node, declared: Declared) -> bool:
    return bool(declared.mapping) and _is_meant(child, declared)


def _key(node: Node, written: str) -> str:
    """The key of the schema that a mapping names, by its name or by a reference."""
    is_name = not any(mark in written for mark in "/#")
    reference = f"#/components/schemas/{written}" if is_name else written
    target = replace(node, value={"$ref": reference}).reference()
    return written if target is None or target.node is None else target.node.id
