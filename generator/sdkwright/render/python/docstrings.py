"""Prose of the document as docstrings."""

from __future__ import annotations

import re
import textwrap

_WIDTH = 88
# Lines with Markdown syntax are never joined with other lines.
_KEEP = re.compile(r"\s*([-*+>|#]|\d+[.)]|```|~~~|\s{4})")


def paragraphs(text: str, width: int) -> list[str]:
    """The lines of ``text``. Plain paragraphs are wrapped to ``width`` columns."""
    lines: list[str] = []
    for block in re.split(r"\n\s*\n", text.strip()):
        if lines:
            lines.append("")
        lines += _block(block, width)
    return [line.rstrip() for line in lines]


def docstring(lines: list[str], indent: int) -> str:
    """A docstring of these lines, with its quotes.

    The first line follows the opening quotes. Later lines are indented by ``indent``
    columns.
    """
    text = "\n".join(lines).strip()
    raw = _escape(text)
    if "\n" not in raw:
        return f'"""{raw}"""'
    margin = " " * indent
    return f'"""{textwrap.indent(raw, margin).lstrip()}\n{margin}"""'


def parameter_lines(name: str, text: str, indent: int) -> list[str]:
    """A ``:param name: text`` entry, wrapped with a hanging indent."""
    flat = " ".join(text.split())
    return textwrap.wrap(
        f":param {name}: {flat}".rstrip(),
        _WIDTH - indent,
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def prose(text: str, indent: int) -> list[str]:
    """The lines of a description inside a docstring at ``indent``."""
    return paragraphs(text, _WIDTH - indent)


def _block(block: str, width: int) -> list[str]:
    lines = block.splitlines()
    if any(_KEEP.match(line) for line in lines):
        return lines
    return textwrap.wrap(
        " ".join(line.strip() for line in lines),
        width,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _escape(text: str) -> str:
    """Escape quotes, backslashes and control characters."""
    escaped = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    escaped = "".join(
        char if char.isprintable() or char == "\n" else repr(char)[1:-1]
        for char in escaped
    )
    return f'{escaped[:-1]}\\"' if escaped.endswith('"') else escaped
