"""Where schemas stand: their references, their own names."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...document import Node
from .all_of import Subschemas, is_plain_reference, is_reference, merged_required

_COMPONENTS = ("components", "schemas")
_NAMED_PLACES = ("schemas", "$defs", "definitions")
# A longer title is a sentence, not a name.
_TITLE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Place:
    """Where a schema stands: the key and the name of a model that is made of it."""

    key: str
    hint: str
    node: Node

    def inner(self, step: str, *nodes: Node) -> Place:
        """The place of a part that ``nodes`` describe together."""
        key = "&".join(dict.fromkeys(node.id for node in nodes))
        return Place(key, f"{self.hint} {step}", nodes[-1])

    def member(self, holder: Node, keyword: str, member: Node, hint: str) -> Place:
        """The place of a union's member together with what holds beside the union."""
        if holder.id == self.key:
            return Place(member.id, hint, member)
        return Place(f"{self.key}/{keyword}/{member.pointer[-1]}", hint, member)


def target_of(node: Node) -> Node:
    """Where the references of a node lead, up to the first schema with a name."""
    seen = {node.id}
    while is_plain_reference(node):
        found = node.reference()
        if found is None or found.node is None or found.node.id in seen:
            return replace(node, value=None)
        node = found.node
        seen.add(node.id)
        if is_component(node):
            break
    return node


def dereferenced(node: Node) -> Node:
    """What a schema stands for: the end of its chain of references."""
    return node.follow() if is_plain_reference(node) else node


def is_component(node: Node) -> bool:
    """Whether a schema is one of the named ones of a document."""
    return len(node.pointer) == 3 and node.pointer[:2] == _COMPONENTS


def own_name(node: Node) -> str | None:
    """The name that a schema has where it stands, if it has one."""
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


def variant_name(member: Node, schemas: Subschemas) -> str | None:
    """What tells a member of a union from the others: its name, title or constant."""
    if is_reference(member):
        return own_name(member.follow())
    title = member.text("title") or ""
    if 0 < len(title.split()) <= _TITLE_WORDS:
        return title
    required = merged_required(schemas)
    for schema in schemas:
        for wire, node in schema.members("properties"):
            match node.value:
                case {"const": str(value)} | {"enum": [str(value)]} if wire in required:
                    return value
                case _:
                    pass
    return None
