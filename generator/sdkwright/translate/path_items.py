"""Path Item Objects (OpenAPI 3.1, section 4.8.9): one operation for each method."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import ADDITIONAL_OPERATIONS, METHODS, Node
from .extensions.lookup import Extension, extension_flag, is_ignored

_OPERATION_FIELDS = (*METHODS, ADDITIONAL_OPERATIONS)


def operations_in(item: Node) -> Iterator[tuple[str, Node]]:
    """The operations of a path item with their methods; ignored ones are left out."""
    if is_ignored(item):
        return
    for method, node in _declared(item):
        if not is_ignored(node):
            yield method, node


def _declared(item: Node) -> Iterator[tuple[str, Node]]:
    """All operations; some documents keep each of them in a file of its own."""
    for method, node in item.items() if item.value is not None else ():
        if method in METHODS:
            yield method.upper(), node.merged()
    # OpenAPI 3.2: methods that have no field of their own, in their own case.
    for method, node in item.members(ADDITIONAL_OPERATIONS):
        yield method, node.merged()


def is_path_item(node: Node) -> bool:
    """Whether a mapping has an operation."""
    value = node.value
    return isinstance(value, dict) and any(key in _OPERATION_FIELDS for key in value)


def is_webhook(operation: Node) -> bool:
    """Whether an operation among the paths is what the API calls, not the user."""
    return extension_flag(operation, Extension.WEBHOOK)
