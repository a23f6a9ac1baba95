"""Arguments and fields: lists, or tables in the notation that has a fixed form.

A list fits every width, and its items may have several paragraphs, lists and code.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from ...ir.models import Example
from ..python.descriptions import code, with_sentence
from ..python.literals import literal
from .markdown import cell, example_code, line_cell, value_code
from .notation import Notation, PythonNotation, SpeakeasyNotation
from .prose import block, starts_block

Row = tuple[str, ...]
# The columns after the name.
_HEAD = ("Type", "Required", "Description", "Example")
# The beginnings of sentences that we add to descriptions.
_ADDED = ("Default: ", "Example: ")
_DEPRECATED = re.compile(r"\A[*_]*deprecated[*_]*[.:!][*_]*\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One argument or field.

    ``type`` is Markdown, and ``text`` the description in the document. ``deprecated``
    is the message of a deprecation, which may be empty. ``more`` is the link to the
    whole description, if ``text`` is a part of it.
    """

    name: str
    type: str
    required: bool
    text: str
    deprecated: str | None = None
    example: Example | None = None
    more: str = ""


def entries(notation: Notation, column: str, found: Iterable[Entry]) -> str:
    """Arguments or fields. ``column`` is the name of the first column of a table."""
    match notation:
        case SpeakeasyNotation():
            rows = (_row(notation, entry) for entry in found)
            return table((column, *_HEAD), rows)
        case PythonNotation():
            return "\n".join(_item(notation, entry) for entry in found)


def has_tables(notation: Notation) -> bool:
    """Whether the pages have the tables and headings of Speakeasy's SDKs."""
    return isinstance(notation, SpeakeasyNotation)


def deprecation(notation: Notation, message: str) -> str:
    """The notice about something deprecated. The message may be empty."""
    return f"{notation.warning_mark} **Deprecated.** {_reason(message)}".strip()


def item(head: str, text: str, more: str = "") -> str:
    """An item of a list: ``* head: text``. All blocks of the text belong to it."""
    body = f"{block(text)} {more}".strip()
    if not body:
        return f"* {head}"
    if starts_block(body):
        separator = ":\n\n"
    else:
        separator = ". " if body.startswith(_ADDED) else ": "
    return textwrap.indent(f"{head}{separator}{body}", "  ").replace("  ", "* ", 1)


def table(head: Row, rows: Iterable[Row]) -> str:
    """A table of rendered cells."""
    marks = "| " + " | ".join("---" for _ in head) + " |"
    first, *others = (f"| {' | '.join(row)} |" for row in (head, *rows))
    return "\n".join([first, marks, *others])


def _item(notation: PythonNotation, entry: Entry) -> str:
    required = ", required" if entry.required else ""
    text = _described(notation, entry)
    example = _python_example(entry.example)
    if example and f"Default: {example}." not in text:
        text = with_sentence(text, f"Example: {example}.")
    more = f"[More]({entry.more})" if entry.more else ""
    return item(f"{code(entry.name)} ({entry.type}{required})", text, more)


def _python_example(example: Example | None) -> str:
    """An example as code. Strings have no quotes. A boolean value explains nothing."""
    if example is None or isinstance(example.value, bool | None):
        return ""
    is_text = isinstance(example.value, str)
    return value_code(example.value if is_text else literal(example.value))


def _row(notation: SpeakeasyNotation, entry: Entry) -> Row:
    return (
        code(entry.name),
        entry.type,
        notation.required_mark if entry.required else notation.optional_mark,
        cell(_described(notation, entry)),
        line_cell(example_code(entry.example)),
    )


def _described(notation: Notation, entry: Entry) -> str:
    """The description, after the notice of a deprecation."""
    if entry.deprecated is None:
        return entry.text
    notice = deprecation(notation, entry.deprecated)
    return f"{notice} {_reason(entry.text)}".strip()


def _reason(text: str) -> str:
    """The text without its first word, if this repeats the notice."""
    return _DEPRECATED.sub("", text.strip())
