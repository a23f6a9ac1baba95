"""Texts of the document in Markdown."""

from __future__ import annotations

import json
import re

from ...ir.models import Example

# Control characters are invisible, and tools treat files with them as binary.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def without_controls(text: str) -> str:
    """The text, with U+FFFD in place of each control character.

    Code has no control characters because literals escape them.
    """
    return _CONTROLS.sub("\ufffd", text)


def cell(text: str) -> str:
    """Prose for a table cell: one line with escaped pipes."""
    lines = [" ".join(line.split()) for line in text.strip().splitlines()]
    return "<br />".join(lines).replace("|", "\\|")


def example_cell(example: Example | None) -> str:
    """An example value as code for a table cell. Strings have no quotes."""
    if example is None:
        return ""
    value = example.value
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"`{text}`".replace("|", "\\|").replace("\n", " ")


def anchor(heading: str) -> str:
    """The URL fragment of a heading in Markdown viewers."""
    return heading.lower().replace(" ", "-").replace(".", "")


def heading(text: str) -> str:
    """The text of a heading, with escaped underscores."""
    return text.replace("_", "\\_")


def code(text: str) -> str:
    """The text as inline code, with escaped pipes for table cells."""
    flat = " ".join(text.split()).replace("|", "\\|")
    fence = "``" if "`" in flat else "`"
    padding = " " if "`" in flat else ""
    return f"{fence}{padding}{flat}{padding}{fence}"
