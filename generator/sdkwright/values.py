"""JSON values and JSON pointers."""

from __future__ import annotations

from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""Any value of a document; object keys are strings."""

Pointer: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys of objects, positions in arrays."""


def format_pointer(pointer: Pointer) -> str:
    """A JSON pointer as text (RFC 6901)."""
    steps = [*map(str, pointer)]
    text = "".join([f"/{step}" for step in steps])
    # Nearly no step has characters to escape.
    if "~" not in text and text.count("/") == len(steps):
        return text
    escaped = (step.replace("~", "~0").replace("/", "~1") for step in steps)
    return "".join(f"/{step}" for step in escaped)


def parse_pointer(text: str) -> tuple[str, ...] | None:
    """The steps of a JSON pointer; ``None`` for invalid text (RFC 6901)."""
    if text and not text.startswith("/"):
        return None
    steps = text.split("/")[1:]
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in steps)
