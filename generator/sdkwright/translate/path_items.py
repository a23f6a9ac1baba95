"""Path Item Objects (OpenAPI 3.1, section 4.8.9): one operation for each method."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import ADDITIONAL_OPERATIONS, METHODS, Node
from .extensions.lookup import Extension, extension_flag, is_ignored

_OPERATION_FIELDS = (*METHODS, ADDITIONAL_OPERATIONS)


def operations_in(item: Node) -> Iterator[tuple[str, Node]]:
    """The operations of a path item with their methods, without ignored ones."""
    if is_ignored(item):
        return
    for method, node in declared_in(item):
        if not is_ignored(node):
            yield method, node


def declared_in(item: Node) -> Iterator[tuple[str, Node]]:
    """All operations with their methods. Each of them may be a reference to a file."""
    for method, node in item.items() if item.value is not None else ():
        if method in METHODS:
            yield method.upper(), node.merged()
    # OpenAPI 3.2: methods without a fixed field. Their case is significant.
    for method, node in item.members(ADDITIONAL_OPERATIONS):
        yield method, node.merged()


def is_path_item(node: Node) -> bool:
    """Whether a mapping has a field for an operation."""
    value = node.value
    return isinstance(value, dict) and any(key in _OPERATION_FIELDS for key in value)


def is_webhook(operation: Node) -> bool:
    """Whether an operation under ``paths`` is a request that the API sends."""
    return extension_flag(operation, Extension.WEBHOOK)
