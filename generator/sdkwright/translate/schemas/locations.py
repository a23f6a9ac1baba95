"""The locations of schemas: references, components and names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...document import Node
from .all_of import (
    Subschema,
    Subschemas,
    is_plain_reference,
    is_reference,
    merged_required,
)

_COMPONENTS = ("components", "schemas")
_NAMED_PLACES = ("schemas", "$defs", "definitions")
# Titles with more words are sentences, not names.
_TITLE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Place:
    """The location of a schema: the key and the suggested name of its model."""

    key: str
    hint: str
    node: Node

    def inner(self, step: str, *nodes: Node) -> Place:
        """The place of an inner schema that all ``nodes`` describe."""
        key = "&".join(dict.fromkeys(node.id for node in nodes))
        return Place(key, f"{self.hint} {step}", nodes[-1])

    def member(self, holder: Node, keyword: str, member: Node, hint: str) -> Place:
        """The place of a union member together with the schemas beside the union."""
        if holder.id == self.key:
            return Place(member.id, hint, member)
        return Place(f"{self.key}/{keyword}/{member.pointer[-1]}", hint, member)


def target_of(node: Node) -> Node:
    """The target of a chain of references, or the first component in it.

    A component of another file that only refers to a third file is passed over.
    """
    seen = {node.id}
    while is_plain_reference(node):
        found = node.reference()
        if found is None or found.node is None or found.node.id in seen:
            return replace(node, value=None)
        node = found.node
        seen.add(node.id)
        if is_component(node) and not _is_passed_on(node):
            break
    return node


def _is_passed_on(node: Node) -> bool:
    target = node.reference() if is_plain_reference(node) else None
    is_foreign = node.source is not node.document.entry
    found = None if target is None else target.node
    return is_foreign and found is not None and found.source is not node.source


def dereferenced(node: Node) -> Node:
    """The end of the chain of references that starts at a schema."""
    return node.follow() if is_plain_reference(node) else node


def is_component(node: Node) -> bool:
    """Whether a schema is a direct member of ``components/schemas``.

    A generic component with other types than by default is another schema.
    """
    is_member = len(node.pointer) == 3 and node.pointer[:2] == _COMPONENTS
    return is_member and not node.scope


def own_name(node: Node) -> str | None:
    """The name that a schema has because of its location, if it has one."""
    if node.scope:
        return _name_of_generic(node)
    if node.text("$dynamicAnchor") is not None and not is_component(node):
        # The name of an inline type argument is that of its parameter.
        return node.text("title")
    match node.pointer:
        case ():
            return node.source.path.stem
        case (*_, str(place), str(name)) if place in _NAMED_PLACES:
            return name
        case (str(name),) if node.source is not node.document.entry:
            return name
        case ("components", "schemas", str(name), *rest):
            steps = ["item" if s == "items" else str(s) for s in rest]
            return " ".join([name, *(step for step in steps if step != "properties")])
        case _:
            return None


def _name_of_generic(node: Node) -> str | None:
    """The name of a generic schema with its type arguments: ``User Page``."""
    if len(node.pointer) > 3:
        return None
    parts = [*node.bound, replace(node, scope=())]
    names = [own_name(part) for part in parts]
    return " ".join(filter(None, names)) if all(names) else None


def variant_name(member: Node, schemas: Subschemas) -> str | None:
    """The name of a union member: its component name, title or constant."""
    if is_reference(member):
        return own_name(member.follow())
    title = member.text("title") or ""
    if 0 < len(title.split()) <= _TITLE_WORDS:
        return title
    required = merged_required(schemas)
    constants = {w: value for schema in schemas for w, value in _constants(schema)}
    # A constant that may be absent tells members apart less clearly.
    needed = [value for wire, value in constants.items() if wire in required]
    return next(iter([*needed, *constants.values()]), None)


def _constants(schema: Subschema) -> Iterator[tuple[str, str]]:
    """The properties of a schema that have one string as their value."""
    for wire, node in schema.members("properties"):
        match node.value:
            case {"const": str(value)} | {"enum": [str(value)]}:
                yield wire, value
            case _:
                pass
