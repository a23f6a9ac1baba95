"""Parameters as text: the style table of OpenAPI 3.1, section 4.8.12.2.

Values are plain JSON values. A list is an array, a dict an object; ``None`` inside of
either is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias
from urllib.parse import quote

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"
Pairs: TypeAlias = list[tuple[str, str]]

_DELIMITERS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]*")
# RFC 3986, 2.2, without what would end a query or a part of it.
_RESERVED = ":/?[]@!$'()*,;"


def compact(value: Plain) -> str:
    """A value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def scalar(value: Plain) -> str:
    """One value as JSON spells it; a string without its quotes."""
    if isinstance(value, str):
        return value
    return str(value) if type(value) is int else json.dumps(value)


def escape(text: str, *, allow_reserved: bool = False) -> str:
    """Percent-encode everything but unreserved characters (RFC 3986, 2.3)."""
    if _UNRESERVED.fullmatch(text):
        return text
    return quote(text, safe=_RESERVED if allow_reserved else "")


def encode_path(name: str, value: Plain, style: str, explode: bool) -> str:
    """A path segment in style ``simple``, ``label`` or ``matrix``."""
    match style:
        case "label":
            text = "." + _joined(value, "." if explode else ",", explode)
        case "matrix":
            text = _matrix(escape(name), value, explode)
        case _:
            text = _joined(value, ",", explode)
    # Dots alone would be taken for a step through the path (RFC 3986, 5.2.4).
    return text.replace(".", "%2E") if text in (".", "..") else text


def encode_query(
    name: str, value: Plain, style: str, explode: bool, allow_reserved: bool
) -> Pairs:
    """Encoded query pairs in any of the query styles."""
    key = _key(name)
    if type(value) is int:
        return [(key, str(value))]
    if not isinstance(value, dict | list):
        return [(key, escape(scalar(value), allow_reserved=allow_reserved))]

    def text(item: Plain) -> str:
        return escape(scalar(item), allow_reserved=allow_reserved)

    match value:
        case dict() | list() if style == "deepObject":
            return [(path, text(item)) for path, item in _deep(key, value)]
        case dict() if explode:
            # An array inside of an object travels as it would on its own.
            return [(escape(k), text(i)) for k, v in _present(value) for i in _each(v)]
        case dict():
            flat = [part for k, v in _present(value) for part in (escape(k), text(v))]
            return [(key, _DELIMITERS.get(style, ",").join(flat))]
        case list() if explode:
            return [(key, text(item)) for item in value if item is not None]
        case _:
            joined = [text(item) for item in value if item is not None]
            return [(key, _DELIMITERS.get(style, ",").join(joined))]


@cache
def _key(name: str) -> str:
    """The name of a parameter as it travels; an API has only so many."""
    return escape(name)


def encode_header(value: Plain, explode: bool) -> str:
    """A header value in style ``simple``; nothing is percent-encoded."""
    match value:
        case dict() if explode:
            return ",".join(f"{k}={scalar(v)}" for k, v in _present(value))
        case dict():
            return ",".join(t for k, v in _present(value) for t in (k, scalar(v)))
        case list():
            return ",".join(scalar(item) for item in value if item is not None)
        case _:
            return scalar(value)


def encode_cookie(name: str, value: Plain, explode: bool) -> str:
    """``name=value`` pairs in style ``form``."""
    pairs = encode_query(name, value, "form", explode, False)
    return "; ".join(f"{key}={text}" for key, text in pairs)


def _joined(value: Plain, separator: str, explode: bool) -> str:
    match value:
        case dict():
            glue = "=" if explode else ","
            return separator.join(
                f"{escape(k)}{glue}{escape(scalar(v))}" for k, v in _present(value)
            )
        case list():
            return separator.join(escape(scalar(v)) for v in value if v is not None)
        case _:
            return escape(scalar(value))


def _matrix(name: str, value: Plain, explode: bool) -> str:
    """A pair without a text has no ``=`` either (RFC 6570, 3.2.7)."""
    match value:
        case dict() if explode:
            pairs = [(escape(k), escape(scalar(v))) for k, v in _present(value)]
        case list() if explode:
            pairs = [(name, escape(scalar(v))) for v in value if v is not None]
        case _:
            pairs = [(name, _joined(value, ",", False))]
    return "".join(f";{key}={text}" if text else f";{key}" for key, text in pairs)


def _deep(prefix: str, value: Plain) -> Iterator[tuple[str, Plain]]:
    """Paths in brackets, as the parsers of servers read them.

    The specification says nothing of what is nested: items of an array have empty
    brackets, which all parsers take for one, but numbers where they have parts.
    """
    match value:
        case dict():
            for key, item in _present(value):
                yield from _deep(f"{prefix}[{escape(key)}]", item)
        case list():
            for index, item in enumerate(v for v in value if v is not None):
                step = index if isinstance(item, dict | list) else ""
                yield from _deep(f"{prefix}[{step}]", item)
        case _:
            yield prefix, value


def _each(value: Plain) -> list[Plain]:
    return value if isinstance(value, list) else [value]


def _present(value: dict[str, Plain]) -> list[tuple[str, Plain]]:
    return [(key, item) for key, item in value.items() if item is not None]
