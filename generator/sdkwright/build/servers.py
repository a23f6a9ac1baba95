"""Server Objects (OpenAPI 3.1, sections 4.8.5 and 4.8.6)."""

from __future__ import annotations

from ..document import Node
from ..ir.api import Server
from .extensions import Extension, extension_text


def servers(root: Node) -> tuple[Server, ...]:
    """The servers of the document; the first one is the default."""
    listed = root.get("servers")
    nodes = [] if listed is None else listed.elements()
    return tuple(_server(node, index) for index, node in enumerate(nodes))


def _server(node: Node, index: int) -> Server:
    return Server(
        key=extension_text(node, Extension.SERVER_ID) or str(index),
        url=node.text("url") or "",
        description=node.text("description") or "",
        variables=_variables(node.get("variables")),
    )


def _variables(node: Node | None) -> tuple[tuple[str, str], ...]:
    if node is None:
        return ()
    return tuple(
        (name, variable.text("default") or "") for name, variable in node.items()
    )
