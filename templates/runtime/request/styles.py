# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Styles of arrays and objects in parameters (OpenAPI 3.1, section 4.8.12.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from .scalars import JsonValue, escape, scalar

_Object: TypeAlias = dict[str, JsonValue]
_DELIMITERS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}


def path_text(name: str, value: JsonValue, style: str, explode: bool) -> str:
    """A value in style ``simple``, ``label`` or ``matrix``."""
    match style:
        case "label":
            return "." + _joined(value, "." if explode else ",", explode)
        case "matrix":
            return _matrix(escape(name), value, explode)
        case _:
            return _joined(value, ",", explode)


def query_pairs(
    key: str,
    value: list[JsonValue] | _Object,
    style: str,
    explode: bool,
    allow_reserved: bool,
) -> list[tuple[str, str]]:
    """An array or object as encoded query pairs."""

    def text(item: JsonValue) -> str:
        return escape(scalar(item), allow_reserved=allow_reserved)

    match value:
        case dict() | list() if style == "deepObject":
            return [(path, text(item)) for path, item in _deep(key, value)]
        case dict() if explode:
            # Arrays inside an object are encoded as arrays on their own.
            return [(escape(k), text(i)) for k, v in _present(value) for i in _each(v)]
        case dict():
            flat = [part for k, v in _present(value) for part in (escape(k), text(v))]
            return [(key, _DELIMITERS.get(style, ",").join(flat))]
        case list() if explode:
            return [(key, text(item)) for item in value if item is not None]
        case _:
            joined = [text(item) for item in value if item is not None]
            return [(key, _DELIMITERS.get(style, ",").join(joined))]


def header_text(value: list[JsonValue] | _Object, explode: bool) -> str:
    """An array or object in style ``simple``, without percent-encoding."""
    match value:
        case dict() if explode:
            return ",".join(f"{k}={scalar(v)}" for k, v in _present(value))
        case dict():
            return ",".join(t for k, v in _present(value) for t in (k, scalar(v)))
        case _:
            return ",".join(scalar(item) for item in value if item is not None)


def _joined(value: JsonValue, separator: str, explode: bool) -> str:
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


def _matrix(name: str, value: JsonValue, explode: bool) -> str:
    """A value in style ``matrix``; empty text has no ``=`` (RFC 6570, 3.2.7)."""
    match value:
        case dict() if explode:
            pairs = [(escape(k), escape(scalar(v))) for k, v in _present(value)]
        case list() if explode:
            pairs = [(name, escape(scalar(v))) for v in value if v is not None]
        case _:
            pairs = [(name, _joined(value, ",", False))]
    return "".join(f";{key}={text}" if text else f";{key}" for key, text in pairs)


def _deep(prefix: str, value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    """Pairs of a path in brackets and a scalar, as parsers of servers expect them.

    The specification does not define nested values. Scalars of an array have empty
    brackets, which all parsers accept. Nested items have their index in brackets.
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


def _each(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else [value]


def _present(value: _Object) -> list[tuple[str, JsonValue]]:
    return [(key, item) for key, item in value.items() if item is not None]
