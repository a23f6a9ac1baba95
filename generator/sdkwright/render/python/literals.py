"""JSON values as Python source."""

from __future__ import annotations

import math
import textwrap

from ...values import Json


def literal(value: Json) -> str:
    """A JSON value as a Python expression on one line."""
    match value:
        case str():
            return string(value)
        case list():
            return f"[{', '.join(literal(item) for item in value)}]"
        case dict():
            pairs = (f"{string(k)}: {literal(v)}" for k, v in value.items())
            return f"{{{', '.join(pairs)}}}"
        case float() if not math.isfinite(value):
            # Infinity and NaN have no literal in Python. YAML and lenient JSON may have
            # them.
            return f'float("{value}")'
        case _:
            return repr(value)


def string(text: str) -> str:
    """A string literal with double quotes."""
    escaped = repr("'" + text)[2:-1]
    # repr() chooses double quotes because of the single quote, unless the text has both
    # kinds of quotes. Only then double quotes must be escaped here.
    if repr("'" + text).startswith("'"):
        escaped = repr("'" + text)[3:-1].replace("\\'", "'").replace('"', '\\"')
    return f'"{escaped}"'


def wrapped_string(text: str, width: int) -> str:
    """A string literal; a long one is split into lines of ``width`` columns."""
    if len(string(text)) <= width:
        return string(text)
    lines = textwrap.wrap(
        text, width - 3, drop_whitespace=False, break_on_hyphens=False
    )
    return "\n".join(string(line) for line in lines)
