"""Descriptions of fields and arguments."""

from __future__ import annotations

import re

from ...ir.models import Example, Field
from .literals import literal

_MAX_DEFAULT = 60


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
    return f"{as_sentence(text)} Default: ``{value}``.".lstrip()


def _says_default(text: str, value: str) -> bool:
    """Whether a description already has the default as a word."""
    word = rf"(?<!\w){re.escape(value)}(?!\w)"
    is_there = re.search(word, text, re.IGNORECASE) is not None
    return is_there and "default" in text.lower()


def as_sentence(text: str) -> str:
    """A description with a full stop, so that another sentence can follow."""
    text = text.rstrip()
    return text if not text or text.endswith((".", "!", "?", ":")) else f"{text}."
