# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Text of single values in parameters and forms."""

from __future__ import annotations

import json
import re
from typing import TypeAlias
from urllib.parse import quote

from ..json_types import NUMBER_MARK

JsonValue: TypeAlias = (
    "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
)
"""A JSON value."""

_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]*")
# Reserved characters (RFC 3986, 2.2) that do not end a query or one of its pairs.
_RESERVED = ":/?[]@!$'()*,;"
# An escape that was escaped again. Reserved expansion keeps escapes (RFC 6570, 3.2.3).
_TWICE = re.compile(r"%25([0-9A-Fa-f]{2})")


def scalar(value: JsonValue) -> str:
    """A value as JSON; a string without quotes, and marked digits without the marks."""
    if isinstance(value, str):
        return value.strip(NUMBER_MARK)
    return str(value) if type(value) is int else json.dumps(value)


def escape(text: str, *, allow_reserved: bool = False) -> str:
    """Percent-encode everything but unreserved characters (RFC 3986, 2.3).

    With ``allow_reserved``, reserved characters and escapes stay as they are.
    """
    if _UNRESERVED.fullmatch(text):
        return text
    if allow_reserved:
        return _TWICE.sub(r"%\1", quote(text, safe=_RESERVED))
    return quote(text, safe="")
