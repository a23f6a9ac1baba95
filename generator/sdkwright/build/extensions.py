"""Vendor extension keys: one table maps every spelling to one meaning."""

from __future__ import annotations

from enum import Enum

from ..document import Node


class Extension(Enum):
    """What an extension says, with the keys that say it, the first one preferred."""

    NAME = ("x-sdkwright-name", "x-speakeasy-name-override")
    GROUP = ("x-sdkwright-group", "x-speakeasy-group")
    IGNORE = ("x-sdkwright-ignore", "x-speakeasy-ignore")
    PAGINATION = (
        "x-sdkwright-pagination",
        "x-speakeasy-pagination",
        "x-fern-pagination",
        "x-scalar-pagination",
        "x-ms-pageable",
    )
    RETRIES = ("x-sdkwright-retries", "x-speakeasy-retries")
    GLOBALS = ("x-sdkwright-globals", "x-speakeasy-globals")
    SERVER_ID = (
        "x-sdkwright-server-id",
        "x-speakeasy-server-id",
        "x-fern-server-name",
    )
    CREDENTIAL = (
        "x-sdkwright-credential",
        "x-fern-bearer",
        "x-fern-basic",
        "x-fern-header",
    )
    TOKEN_ENDPOINT_AUTH = (
        "x-sdkwright-token-endpoint-authentication",
        "x-speakeasy-token-endpoint-authentication",
    )
    UNKNOWN_VALUES = ("x-sdkwright-unknown-values", "x-speakeasy-unknown-values")
    SENTINEL = ("x-sdkwright-sse-sentinel", "x-speakeasy-sse-sentinel")
    DEPRECATION_MESSAGE = (
        "x-sdkwright-deprecation-message",
        "x-speakeasy-deprecation-message",
    )


def extension(node: Node, meaning: Extension) -> Node | None:
    """The value that ``node`` carries for ``meaning``, under any of its keys."""
    for key in meaning.value:
        found = node.get(key)
        if found is not None:
            return found
    return None


def extension_text(node: Node, meaning: Extension) -> str | None:
    """The extension's value where it is a string."""
    found = extension(node, meaning)
    return found.value if found is not None and isinstance(found.value, str) else None
