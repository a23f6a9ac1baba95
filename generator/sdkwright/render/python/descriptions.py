"""What the document says of a field or an argument, as one text."""

from __future__ import annotations

import json

from ...ir.models import Example, Field

_LONGEST = 60


def field_description(field: Field) -> str:
    """The description, and the default where the description does not say it."""
    return with_default(field.description, field.default)


def with_default(text: str, default: Example | None) -> str:
    """A description with the value that the server takes for what is left out."""
    if default is None or default.value in (None, "", [], {}):
        return text
    if "default" in text.lower():
        return text
    value = json.dumps(default.value, ensure_ascii=False)
    if len(value) > _LONGEST:
        return text
    return f"{ended(text)} Default: ``{value}``.".lstrip()


def ended(text: str) -> str:
    """A description that another sentence can follow."""
    text = text.rstrip()
    return text if not text or text.endswith((".", "!", "?", ":")) else f"{text}."
