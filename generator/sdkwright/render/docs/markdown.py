"""Text of the document as Markdown."""

from __future__ import annotations

import json
import re

from ...ir.models import Example

# Control characters are invisible, and tools treat files with them as binary.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def without_controls(text: str) -> str:
    """Text with U+FFFD for each control character.

    Code has no control characters: literals escape them.
    """
    return _CONTROLS.sub("\ufffd", text)


def cell(text: str) -> str:
    """Prose inside a table cell: one line, pipes escaped."""
    lines = [" ".join(line.split()) for line in text.strip().splitlines()]
    return "<br />".join(lines).replace("|", "\\|")


def example_cell(example: Example | None) -> str:
    """An example value as code inside a table cell; strings without quotes."""
    if example is None:
        return ""
    value = example.value
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"`{text}`".replace("|", "\\|").replace("\n", " ")


def anchor(heading: str) -> str:
    """The fragment that Markdown viewers give a heading."""
    return heading.lower().replace(" ", "-").replace(".", "")


def heading(text: str) -> str:
    """A heading with escaped underscores."""
    return text.replace("_", "\\_")


def code(text: str) -> str:
    """Text as inline code, with pipes escaped for table cells."""
    flat = " ".join(text.split()).replace("|", "\\|")
    fence = "``" if "`" in flat else "`"
    padding = " " if "`" in flat else ""
    return f"{fence}{padding}{flat}{padding}{fence}"
