# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Rare parts of requests: header and cookie parameters, whole queries."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

from .encoding import encode_cookie, encode_header, encode_query
from .headers import checked_header, merged
from .json_text import compact
from .scalars import escape, scalar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..aliases import Json
    from ..call import Parameter
    from .scalars import JsonValue


def place_special(
    parameter: Parameter, value: Json, headers: dict[str, str]
) -> list[tuple[str, str]]:
    """Put a parameter into the headers; the pairs of a whole query."""
    match parameter.location:
        case "querystring":
            return _whole_query(parameter, value)
        case "header":
            text = encode_header(value, parameter.explode)
            added = {parameter.name: checked_header(parameter.name, text)}
            replaced = merged(headers, added)
            headers.clear()
            headers.update(replaced)
        case _:
            text = encode_cookie(parameter.name, value, parameter.explode)
            before = headers.get("Cookie")
            headers["Cookie"] = text if before is None else f"{before}; {text}"
    return []


def as_media_type(parameter: Parameter, value: Json) -> Json:
    """The value of a parameter that has a media type."""
    return compact(value) if _is_json(parameter) or _is_nested(value) else value


def with_query(url: str, pairs: Mapping[str, str]) -> str:
    """The URL with query parameters, which replace those of the same name.

    The result has no fragment if there are any.
    """
    if not pairs:
        return url
    base, _, query = url.partition("#")[0].partition("?")
    kept = [pair for pair in query.split("&") if pair and _name(pair) not in pairs]
    added = [f"{escape(key)}={escape(text)}" for key, text in pairs.items()]
    return f"{base}?{'&'.join(kept + added)}"


def _name(pair: str) -> str:
    return unquote_plus(pair.partition("=")[0])


def _whole_query(parameter: Parameter, value: JsonValue) -> list[tuple[str, str]]:
    if isinstance(value, dict) and not _is_json(parameter):
        return encode_query("", value, "form", True, parameter.allow_reserved)
    text = compact(value) if _is_json(parameter) else scalar(value)
    return [("", escape(text, allow_reserved=parameter.allow_reserved))]


def _is_json(parameter: Parameter) -> bool:
    return "json" in (parameter.media_type or "")


def _is_nested(value: object) -> bool:
    return isinstance(value, dict | list)
