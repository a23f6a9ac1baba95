"""Values of the document as Python source."""

from __future__ import annotations

from typing import Any


def literal(value: Any) -> str:  # any JSON value
    """A JSON value as a Python expression on one line."""
    match value:
        case str():
            return string(value)
        case list():
            return f"[{', '.join(literal(item) for item in value)}]"
        case dict():
            pairs = (f"{string(k)}: {literal(v)}" for k, v in value.items())
            return f"{{{', '.join(pairs)}}}"
        case _:
            return repr(value)


def string(text: str) -> str:
    """A string literal with double quotes, whatever the text holds."""
    escaped = repr("'" + text)[2:-1]
    # repr() saw a single quote, so it chose double quotes unless the text has
    # both kinds; only then are quotes of the other kind left to escape.
    if repr("'" + text).startswith("'"):
        escaped = repr("'" + text)[3:-1].replace("\\'", "'").replace('"', '\\"')
    return f'"{escaped}"'
