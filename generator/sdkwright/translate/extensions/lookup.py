"""Reads vendor extension keys."""

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
    """The value of the first key of ``row`` in ``node``, in the notation of this
    project.

    Unusable values are reported and ignored.
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
    """The value of the key if it is a string."""
    found = extension(node, row)
    return found.value if found is not None and isinstance(found.value, str) else None


def extension_flag(node: Node, row: Extension) -> bool:
    """Whether the value of the key is ``true``."""
    found = extension(node, row)
    return found is not None and found.value is True


def is_ignored(node: Node) -> bool:
    """Whether ``node``, or the target of its reference, is ignored."""
    return extension_flag(node, Extension.IGNORE) or (
        node.text("$ref") is not None
        and extension_flag(node.follow(), Extension.IGNORE)
    )


def _report(node: Node, key: str, value_format: ValueFormat) -> None:
    node.document.reporter.warning(
        "extension.value",
        f'the value of "{key}" is ignored: it must be {value_format.expected}',
        at=node.location(),
    )
