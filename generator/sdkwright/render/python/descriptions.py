"""Descriptions of fields and arguments. They are Markdown."""

from __future__ import annotations

import re

from ...ir.api import Operation
from ...ir.models import Example, Field
from .literals import literal

_MAX_DEFAULT = 60
# A line that is no prose: a list item, a quotation, code, or a row of a table.
_BLOCK_LINE = re.compile(r"\s*([-*+>|<]|\d+[.)]|`{3}|~{3})|\s{4}")


def field_description(field: Field) -> str:
    """The description, with the default if the description does not mention it.

    The code itself shows a constant.
    """
    if field.constant is not None:
        return field.description
    return with_default(field.description, field.default)


def with_default(text: str, default: Example | None) -> str:
    """A description with the default that the server uses for an omitted value."""
    if default is None or default.value in (None, "", [], {}):
        return text
    value = literal(default.value)
    if len(value) > _MAX_DEFAULT or _says_default(text, str(default.value)):
        return text
    return with_sentence(text, f"Default: {code(value)}.")


def _says_default(text: str, value: str) -> bool:
    """Whether a description already has the default as a word."""
    word = rf"(?<!\w){re.escape(value)}(?!\w)"
    is_there = re.search(word, text, re.IGNORECASE) is not None
    return is_there and "default" in text.lower()


def with_sentence(text: str, sentence: str) -> str:
    """A description and another sentence. After a list or code, it is a paragraph."""
    text = text.rstrip()
    if not text:
        return sentence
    if _BLOCK_LINE.match(text.rpartition("\n")[2]):
        return f"{text}\n\n{sentence}"
    return f"{as_sentence(text)} {sentence}"


def own_summary(operation: Operation) -> str:
    """The summary; empty if it is only a name, and there is a description.

    Frameworks make summaries from names: FastAPI writes ``Read Book`` for
    ``read_book``.
    """
    text = operation.summary.strip()
    name = text.lower().replace(" ", "_")
    is_made = text == text.title() and name in operation.operation_id.lower()
    return "" if is_made and operation.description.strip() else text


def with_summary(summary: str, description: str) -> str:
    """The summary and the description, or the description if it says both."""
    if not summary.strip() or not description.strip():
        return description.strip() or summary.strip()
    first = re.split(r"\n\s*\n", description.strip(), maxsplit=1)[0]
    if _words(summary) <= _words(first):
        return description.strip()
    return f"{as_sentence(summary)}\n\n{description.strip()}"


def _words(text: str) -> set[str]:
    """The words of a text that carry its meaning, in the singular."""
    words = {word.rstrip("s") for word in re.findall(r"\w+", text.lower())}
    return words - {"a", "an", "the", "of", "for", "to", "in", "by"}


def as_sentence(text: str) -> str:
    """A description with a full stop, so that another sentence can follow."""
    text = text.rstrip()
    last = text.rstrip("\"')*_\u201d\u2019")
    return text if not text or last.endswith((".", "!", "?", ":")) else f"{text}."


def code(text: str) -> str:
    """The text as inline code."""
    flat = " ".join(text.split())
    runs = {len(run) for run in re.findall("`+", flat)}
    fence = "`" * next(n for n in range(1, len(runs) + 2) if n not in runs)
    padding = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{padding}{flat}{padding}{fence}"
