# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Parameters as text (OpenAPI 3.1, section 4.8.12.2).

Values are JSON values; ``None`` inside an array or object is omitted. Arrays, objects
and rare styles are in ``styles``.
"""

from __future__ import annotations

from functools import cache

from .scalars import JsonValue, escape, scalar


def encode_path(name: str, value: JsonValue, style: str, explode: bool) -> str:
    """A path segment in style ``simple``, ``label`` or ``matrix``."""
    if style == "simple" and not isinstance(value, dict | list):
        text = escape(scalar(value))
    else:
        from .styles import path_text

        text = path_text(name, value, style, explode)
    # Dot segments would change the path (RFC 3986, 5.2.4).
    return text.replace(".", "%2E") if text in (".", "..") else text


def encode_query(
    name: str, value: JsonValue, style: str, explode: bool, allow_reserved: bool
) -> list[tuple[str, str]]:
    """Encoded query pairs in any of the query styles."""
    key = _key(name)
    if type(value) is int:
        return [(key, str(value))]
    if not isinstance(value, dict | list):
        return [(key, escape(scalar(value), allow_reserved=allow_reserved))]
    from .styles import query_pairs

    return query_pairs(key, value, style, explode, allow_reserved)


@cache
def _key(name: str) -> str:
    """The encoded name of a parameter."""
    return escape(name)


def encode_header(value: JsonValue, explode: bool) -> str:
    """A header value in style ``simple``; nothing is percent-encoded."""
    if not isinstance(value, dict | list):
        return scalar(value)
    from .styles import header_text

    return header_text(value, explode)


def encode_cookie(name: str, value: JsonValue, explode: bool) -> str:
    """``name=value`` pairs in style ``form``."""
    pairs = encode_query(name, value, "form", explode, False)
    return "; ".join(f"{key}={text}" for key, text in pairs)
