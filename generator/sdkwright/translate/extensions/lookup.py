"""What a document says by vendor extension keys."""

from __future__ import annotations

from dataclasses import replace

from ...document import Node
from .table import Extension
from .values import ValueFormat

__all__ = [
    "Extension",
    "extension",
    "extension_flag",
    "extension_text",
    "is_ignored",
]


def extension(node: Node, row: Extension) -> Node | None:
    """What ``node`` says of ``row``, under any of its keys, in our own spelling.

    A value that cannot be used is reported and counts as none.
    """
    value = node.value
    if not isinstance(value, dict):
        return None
    for key, value_format in row.value.keys.items():
        if key not in value:
            continue
        if not value_format.accepts(value[key]):
            _report(node[key], key, value_format)
        elif (found := value_format.read(value[key])) is not None:
            return replace(node[key], value=found)
    return None


def extension_text(node: Node, row: Extension) -> str | None:
    """The extension's value where it is a string."""
    found = extension(node, row)
    return found.value if found is not None and isinstance(found.value, str) else None


def extension_flag(node: Node, row: Extension) -> bool:
    """Whether the extension is set."""
    found = extension(node, row)
    return found is not None and found.value is True


def is_ignored(node: Node) -> bool:
    """Whether ``node``, or what it refers to, is to be left out."""
    return extension_flag(node, Extension.IGNORE) or (
        node.text("$ref") is not None
        and extension_flag(node.follow(), Extension.IGNORE)
    )


def _report(node: Node, key: str, value_format: ValueFormat) -> None:
    node.document.reporter.warning(
        "extension.value",
        f'"{key}" takes {value_format.expected}: this one is not used',
        at=node.location(),
    )
