"""The retry policies that a document declares (``x-sdkwright-retries``)."""

from __future__ import annotations

from ..document import Node
from ..ir.api import RetryPolicy
from .extensions.lookup import Extension, extension


def retry_policy(operation: Node, root: Node) -> RetryPolicy | None:
    """The retry policy of the operation, else of the document, else ``None``."""
    for holder in (operation, root):
        node = extension(holder, Extension.RETRIES)
        if node is not None:
            return _policy(node)
    return None


def _policy(node: Node) -> RetryPolicy:
    backoff = node.get("backoff")
    return RetryPolicy(
        strategy=node.text("strategy") or "backoff",
        initial_interval=int(_number(backoff, "initialInterval", 500)),
        max_interval=int(_number(backoff, "maxInterval", 60_000)),
        exponent=_number(backoff, "exponent", 1.5),
        max_elapsed_time=int(_number(backoff, "maxElapsedTime", 3_600_000)),
        connection_errors=node.flag("retryConnectionErrors"),
        status_codes=_codes(node.get("statusCodes")),
        max_attempts=int(_number(node, "maxAttempts", 0)) or None,
    )


def _number(node: Node | None, key: str, default: float) -> float:
    found = None if node is None else node.get(key)
    if found is None or not isinstance(found.value, int | float):
        return default
    return found.value


def _codes(node: Node | None) -> tuple[str, ...]:
    if node is None:
        return ("5XX",)
    return tuple(str(element.value).upper() for element in node.elements())
