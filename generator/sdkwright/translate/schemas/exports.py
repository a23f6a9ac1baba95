"""Components that only refer to a schema of another place, such as another file.

Such a component is that schema: one class, with the name of the component. Other
components for the same schema are aliases of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...document import Node
from ..extensions.lookup import is_ignored
from .all_of import is_plain_reference
from .locations import is_component, own_name, target_of


@dataclass(frozen=True, slots=True)
class Exports:
    """The components of a document, and the schemas that they name by key."""

    components: tuple[Node, ...] = ()
    named: dict[str, Node] = field(default_factory=dict[str, Node])

    def key(self, key: str) -> str:
        """The key of the model for a schema, which a component may name."""
        component = self.named.get(key)
        return key if component is None else component.id

    def component(self, node: Node) -> Node:
        """The component that names a schema, else the schema."""
        return self.named.get(node.id, node)

    def places(self) -> dict[str, str]:
        """The keys of the components that name schemas, by the keys of these."""
        return {key: node.id for key, node in self.named.items()}

    def add(self, places: dict[str, str]) -> None:
        """Add components that name schemas."""
        if places:
            own = {node.id: node for node in self.components}
            self.named.update((key, own[place]) for key, place in places.items())

    def everywhere(self) -> Iterator[Node]:
        """The schemas of all components, then the components of other files."""
        for node in self.components:
            if is_ignored(node):
                continue
            is_export = is_plain_reference(node) and self._is_named_by(node)
            yield node.merged() if is_export else node
        document = self.components[0].document if self.components else None
        for source in document.reached.sources() if document else ():
            if document is not None and source is not document.entry:
                for node in _components(document.tree(source)):
                    if node.id not in self.named:
                        yield node

    def _is_named_by(self, component: Node) -> bool:
        return self.key(target_of(component).id) == component.id

    def renamed(self) -> list[Node]:
        """The components of other files that have another name in the document.

        Names that the document has, or that several files have, are left out.
        """
        ends = {end.id: end for end in map(_end, self.components)}
        found = [e for key, e in ends.items() if key in self.named and is_component(e)]
        names = [str(node.pointer[-1]) for node in (*self.components, *found)]
        return [end for end in found if names.count(str(end.pointer[-1])) == 1]


def exports(components: tuple[Node, ...]) -> Exports:
    """The schemas that components name.

    The component with the same name as the schema has priority, then the first one.
    """
    own = {node.id: node for node in components}
    found: dict[str, Node] = {}
    for component in components:
        chain = list(_chain(component))
        named = [own[node.id] for node in chain if node.id in own]
        inner = [node for node in chain if node.id not in own]
        if not inner:
            continue
        known = found.get(inner[-1].id)
        is_same = own_name(inner[-1]) == own_name(component)
        best = component if known is None or is_same else known
        chosen = named[0] if named else best
        found.update(dict.fromkeys((node.id for node in inner), chosen))
    return Exports(components, found)


def _end(component: Node) -> Node:
    return [component, *_chain(component)][-1]


def _components(root: Node) -> Iterator[Node]:
    match root.value:
        case {"components": {"schemas": dict() as schemas}}:
            holder = root["components"]["schemas"]
            nodes = (holder[name] for name in schemas)
            yield from (node for node in nodes if not is_plain_reference(node))
        case _:
            pass


def _chain(node: Node) -> Iterator[Node]:
    """The schemas that a schema only refers to, nearest first."""
    seen = {node.id}
    while is_plain_reference(node):
        target = node.reference()
        if target is None or target.node is None or target.node.id in seen:
            return
        node = target.node
        seen.add(node.id)
        yield node
