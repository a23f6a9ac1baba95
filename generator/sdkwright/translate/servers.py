"""Server Objects (OpenAPI 3.1, sections 4.8.5 and 4.8.6)."""

from __future__ import annotations

from dataclasses import replace

from ..diagnostics import Reporter
from ..document import Node
from ..ir.api import Operation
from ..ir.security import Server, ServerVariable
from .extensions.lookup import Extension, extension_text


class ServerReader:
    """Reads servers. Duplicate ids are reported once."""

    def __init__(self, root: Node, reporter: Reporter) -> None:
        self._reporter = reporter
        self._seen: dict[str, tuple[Server, ...]] = {}
        self.servers = self._servers(root)

    def own(self, item: Node, operation: Node) -> tuple[Server, ...]:
        """The servers of an operation or its path, if they differ from those of the
        document.
        """
        found = self._servers(operation) or self._servers(item)
        is_same = [s.url for s in found] == [s.url for s in self.servers]
        return () if is_same else found

    def extract_common(
        self, operations: tuple[Operation, ...]
    ) -> tuple[tuple[Server, ...], tuple[Operation, ...]]:
        """The servers of the client, and the operations without these servers.

        If the document has servers in its operations only, those of the first operation
        become the default.
        """
        if self.servers or not all(operation.servers for operation in operations):
            return self.servers, operations
        servers = operations[0].servers if operations else ()
        kept = (
            replace(o, servers=()) if o.servers == servers else o for o in operations
        )
        return servers, tuple(kept)

    def _servers(self, holder: Node) -> tuple[Server, ...]:
        nodes = holder.listed("servers")
        if holder.id not in self._seen:
            keys: set[str] = set()
            self._seen[holder.id] = tuple(
                _server(node, self._key(node, str(index), keys))
                for index, node in enumerate(nodes)
            )
        return self._seen[holder.id]

    def _key(self, node: Node, index: str, taken: set[str]) -> str:
        """The unique key of a server: its id, its name (OpenAPI 3.2) or its number."""
        wanted = extension_text(node, Extension.SERVER_ID) or node.text("name")
        key = wanted or index
        number = 2
        while key in taken:
            key, number = f"{wanted or index}-{number}", number + 1
        if wanted and key != wanted:
            self._reporter.warning(
                "servers.duplicate-id",
                f'another server has the name "{wanted}": this one becomes "{key}"',
                at=node.location(),
                hint="give it another name with x-sdkwright-server-id",
            )
        taken.add(key)
        return key


def _server(node: Node, key: str) -> Server:
    url = (node.text("url") or "").strip()
    return Server(
        key=key,
        # A URL without a scheme has that of the page around it, which is unknown.
        url=f"https:{url}" if url.startswith("//") else url,
        description=node.text("description") or "",
        variables=tuple(_variable(*member) for member in node.members("variables")),
    )


def _variable(name: str, node: Node) -> ServerVariable:
    value = node.value if isinstance(node.value, dict) else {}
    values = value.get("enum")
    known = tuple(map(_text, values)) if isinstance(values, list) else ()
    default = value.get("default")
    return ServerVariable(
        name=name,
        default=None if default is None else _text(default),
        values=tuple(dict.fromkeys(known)),
        description=node.text("description") or "",
    )


def _text(value: object) -> str:
    """The value as text. Some documents have numbers as ports."""
    return str(value).lower() if isinstance(value, bool) else str(value)
