"""Calls as requests: URL, headers and body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from .adapters import accept, adapter, plain
from .encoding import encode_cookie, encode_header, encode_path, encode_query
from .errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .calls import Body, Call, Parameter

_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
# Types whose values are on the wire what they are in Python.
_SIMPLE = (str, int, bool, float)


class Draft(NamedTuple):
    """A request before a client makes it one; header names keep their case."""

    method: str
    url: str
    headers: dict[str, str]
    content: bytes | None
    server_url: str


def draft(
    call: Call[Any], server_url: str, globals_: Mapping[str, Any]
) -> Draft:  # of any result
    """The request of a call; ``globals_`` are the client's values for parameters.

    :raises ArgumentError: for a value that cannot be sent.
    """
    base = (call.options.server_url or server_url).rstrip("/")
    path = call.path
    pairs: list[tuple[str, str]] = []
    headers: dict[str, str] = {}
    for parameter in call.parameters:
        value = _value(parameter, globals_)
        if value is None:
            continue
        match parameter.location:
            case "path":
                path = path.replace(f"{{{parameter.name}}}", _segment(parameter, value))
            case "query":
                pairs += encode_query(
                    parameter.name,
                    value,
                    parameter.style,
                    parameter.explode,
                    parameter.allow_reserved,
                )
            case "header":
                headers[parameter.name] = _header(parameter, value)
            case _:
                _add_cookie(headers, parameter, value)
    headers |= _json_headers(call)
    content = None if call.body is None else _content(call.body)
    url = _url(call, base, path, pairs)
    return Draft(call.method, url, headers, content, base)


def same_origin(url: str, other: str) -> bool:
    """Whether two URLs have scheme, host and port in common (RFC 6454)."""
    return urlsplit(url)[:2] == urlsplit(other)[:2]


def with_query(url: str, pairs: Mapping[str, str]) -> str:
    """The URL with more query parameters."""
    added = [
        p for k, v in pairs.items() for p in encode_query(k, v, "form", True, False)
    ]
    joined = "&".join(f"{key}={text}" for key, text in added)
    if not joined:
        return url
    return f"{url}{'&' if '?' in url else '?'}{joined}"


def checked_header(name: str, value: str) -> str:
    """A header value that HTTP can carry (RFC 9110, 5.1 and 5.5).

    :raises ArgumentError: for a name that is no token, and for line breaks, control
        characters and non-ASCII text in the value.
    """
    if not _TOKEN.fullmatch(name):
        raise ArgumentError(f"{name!r} cannot be the name of a header")
    if not value.isascii() or any(ord(c) < 32 and c != "\t" for c in value):
        raise ArgumentError(f"{name}: a header takes printable ASCII text only")
    return value


def _value(parameter: Parameter, globals_: Mapping[str, Any]) -> Any:  # JSON value
    value = parameter.value
    if value is None and parameter.is_global:
        value = globals_.get(parameter.name)
    if value is None:
        return None
    if parameter.type in _SIMPLE and type(value) is parameter.type:
        return value
    accepted = accept(parameter.type, value, parameter.name)
    return plain(parameter.type, accepted)


def _segment(parameter: Parameter, value: Any) -> str:  # any JSON value
    text = encode_path(parameter.name, value, parameter.style, parameter.explode)
    if not text:
        raise ArgumentError(
            f"{parameter.name}: must not be empty, it is part of a path"
        )
    return text


def _header(parameter: Parameter, value: Any) -> str:  # any JSON value
    return checked_header(parameter.name, encode_header(value, parameter.explode))


def _add_cookie(
    headers: dict[str, str],
    parameter: Parameter,
    value: Any,  # any JSON value
) -> None:
    text = encode_cookie(parameter.name, value, parameter.explode)
    before = headers.get("Cookie")
    headers["Cookie"] = text if before is None else f"{before}; {text}"


def _json_headers(call: Call[Any]) -> dict[str, str]:  # of any result
    accept_json = any(type_ is not None for type_ in call.responses.values())
    headers = {"Accept": "application/json" if accept_json else "*/*"}
    if call.body is not None:
        headers["Content-Type"] = call.body.media_type
    return headers


def _content(body: Body) -> bytes:
    accepted = accept(body.type, body.value, "")
    return adapter(body.type).dump_json(accepted, by_alias=True, exclude_unset=True)


def _url(
    call: Call[Any], base: str, path: str, pairs: list[tuple[str, str]]
) -> str:  # of any result
    if call.url is not None:
        return urljoin(f"{base}/", call.url)
    encoded = "&".join(f"{key}={text}" for key, text in pairs)
    return f"{base}{path}?{encoded}" if encoded else f"{base}{path}"
