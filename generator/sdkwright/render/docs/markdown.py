"""Parts of Markdown pages: cells of tables, lines, code and anchors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import dropwhile, takewhile

from ...ir.models import Example
from ...values import Json
from ..python.descriptions import code
from ..python.markup import FENCE, as_markdown
from .prose import inline, is_heading, starts_line

# Control characters are invisible, and tools treat files with them as binary.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PIPE = re.compile(r"(?<!\\)\|")
_LIST_MARK = re.compile(r"^(?:[-*+>]|\d+[.)])\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")
_LONG_SUMMARY = 120  # characters
# Characters of a value in a cell.
_LONGEST_VALUE = 200


def without_controls(text: str) -> str:
    """The text, with U+FFFD in place of each control character.

    Code has no control characters because literals escape them.
    """
    return _CONTROLS.sub("\ufffd", text)


def line(text: str) -> str:
    """The first paragraph of a text on one line. A long one is cut to a sentence.

    A heading is no paragraph, unless there is nothing else.
    """
    first = _first_paragraph(as_markdown(text))
    flat = _LIST_MARK.sub("", " ".join(inline(" ".join(first.split())).split()))
    if len(flat) > _LONG_SUMMARY:
        flat = _SENTENCE_END.split(flat, maxsplit=1)[0]
    return flat.replace("`", "\\`") if flat.count("`") % 2 else flat


def _first_paragraph(text: str) -> str:
    lines = text.strip().splitlines()
    after = dropwhile(lambda line: not line.strip() or is_heading(line), lines)
    return "\n".join(takewhile(str.strip, after)) or "\n".join(lines[:1])


def line_cell(text: str) -> str:
    """A line of Markdown for a table cell."""
    return _PIPE.sub(r"\\|", text)


def cell(text: str) -> str:
    """A description for a table cell: one line with escaped pipes."""
    paragraphs = filter(None, _flat_paragraphs(inline(text)))
    return _PIPE.sub(r"\\|", "<br /><br />".join(paragraphs))


def _flat_paragraphs(text: str) -> Iterator[str]:
    """Each paragraph on one line. List items and lines of code begin new lines."""
    found: list[str] = []
    fence = ""
    is_prose = False
    for written in text.splitlines():
        mark, flat = FENCE.match(written), " ".join(written.split())
        if fence and flat == fence:
            fence = ""
        elif fence:
            found.append(code_cell(flat) if flat else "")
        elif mark is not None:
            fence = mark[1]
        elif not flat:
            yield "<br />".join(found)
            found = []
        elif found and is_prose and not starts_line(written):
            found[-1] += f" {flat}"
        else:
            found.append(flat)
        is_prose = not fence and mark is None
    yield "<br />".join(found)


def code_cell(text: str) -> str:
    """The text as inline code for a table cell."""
    return code(text).replace("|", "\\|")


def value_code(value: Json) -> str:
    """A value as code. Strings have no quotes. A long value is cut."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    shown = text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}..."
    return code(shown) if shown.strip() else ""


def example_code(example: Example | None) -> str:
    """An example value as code; empty without an example."""
    return "" if example is None else value_code(example.value)


def heading(text: str) -> str:
    """The text of a heading. Only at its beginning, an underscore may be emphasis."""
    return escaped(text) if text.startswith("_") else text


def escaped(text: str) -> str:
    """A name with escaped underscores."""
    return text.replace("_", "\\_")


def anchor(heading: str) -> str:
    """The URL fragment of a heading in Markdown viewers."""
    return _NOT_IN_ANCHORS.sub("", heading.lower()).replace(" ", "-")


def anchors(headings: Iterable[str]) -> list[str]:
    """The URL fragments of all headings of a page. Viewers number repeated ones."""
    used: dict[str, int] = {}
    found: list[str] = []
    for text in headings:
        fragment = unique = anchor(text)
        while unique in used:
            used[fragment] += 1
            unique = f"{fragment}-{used[fragment]}"
        used[unique] = 0
        found.append(unique)
    return found
