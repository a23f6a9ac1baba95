"""Server Objects (OpenAPI 3.1, sections 4.8.5 and 4.8.6)."""

from __future__ import annotations

from ..document import Node
from ..ir.api import Server
from .extensions import Extension, extension_text


def servers(root: Node) -> tuple[Server, ...]:
    """The servers of the document; the first one is the default."""
    return tuple(
        _server(node, index) for index, node in enumerate(root.listed("servers"))
    )


def _server(node: Node, index: int) -> Server:
    return Server(
        key=extension_text(node, Extension.SERVER_ID) or str(index),
        url=node.text("url") or "",
        description=node.text("description") or "",
        variables=tuple(
            (name, variable.text("default") or "")
            for name, variable in node.members("variables")
        ),
    )
