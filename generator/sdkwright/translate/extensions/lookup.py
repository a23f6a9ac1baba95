"""What a document says by vendor extension keys."""

from __future__ import annotations

from dataclasses import replace

from ...document import Node
from .table import Extension
from .values import Shape

__all__ = [
    "Extension",
    "extension",
    "extension_flag",
    "extension_text",
    "is_ignored",
]


def extension(node: Node, meaning: Extension) -> Node | None:
    """What ``node`` says of ``meaning``, under any of its keys, in our own spelling.

    A value that cannot be used is reported and counts as none.
    """
    value = node.value
    if not isinstance(value, dict):
        return None
    for key, shape in meaning.value.keys.items():
        if key not in value:
            continue
        if not shape.accepts(value[key]):
            _report(node[key], key, shape)
        elif (found := shape.read(value[key])) is not None:
            return replace(node[key], value=found)
    return None


def extension_text(node: Node, meaning: Extension) -> str | None:
    """The extension's value where it is a string."""
    found = extension(node, meaning)
    return found.value if found is not None and isinstance(found.value, str) else None


def extension_flag(node: Node, meaning: Extension) -> bool:
    """Whether the extension is set."""
    found = extension(node, meaning)
    return found is not None and found.value is True


def is_ignored(node: Node) -> bool:
    """Whether ``node``, or what it refers to, is to be left out."""
    return extension_flag(node, Extension.IGNORE) or (
        node.text("$ref") is not None
        and extension_flag(node.follow(), Extension.IGNORE)
    )


def _report(node: Node, key: str, shape: Shape) -> None:
    node.document.reporter.warning(
        "extension.value",
        f'"{key}" takes {shape.wants}: this one is not used',
        at=node.location(),
    )
