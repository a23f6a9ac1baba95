"""The request of a call: URL, headers and body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, unquote_plus, urljoin, urlsplit, urlunsplit

from ..errors import ArgumentError
from ..response.results import Result
from ..sentinel import UNSET
from ..transport.servers import same_origin
from ..validation.adapters import to_wire, validate_argument
from .encoding import encode_cookie, encode_header, encode_path, encode_query
from .scalars import compact, escape, scalar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..aliases import Json, Value
    from ..call import AnyCall, Encoded, Options, Parameter
    from ..settings import Settings
    from .scalars import JsonValue

_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_FIELD_VALUE = re.compile(r"[\t\x20-\x7e]*")
# A request of these methods changes nothing when it arrives twice (RFC 9110, 9.2.2;
# the method QUERY).
IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY"})
# Types whose values are the same in JSON and in Python.
_SIMPLE = (str, int, bool, float)


class PreparedRequest(NamedTuple):
    """A request without credentials; header names keep their case.

    ``is_elsewhere`` tells that the next page is at another origin.
    """

    method: str
    url: str
    headers: dict[str, str]
    body: Encoded | None
    server_url: str
    is_elsewhere: bool = False

    def __repr__(self) -> str:
        return f"PreparedRequest({self.method!r}, {self.url.partition('?')[0]!r})"

    @property
    def can_repeat(self) -> bool:
        """Whether its body can be read from its start again."""
        body = self.body
        return (
            body is None or isinstance(body.content, bytes) or body.content.can_repeat
        )

    def close(self) -> None:
        """Close the files that were opened to be sent."""
        if self.body is not None and not isinstance(self.body.content, bytes):
            self.body.content.close()


def prepare(call: AnyCall, settings: Settings) -> PreparedRequest:
    """The request of a call, without credentials.

    All attempts share its idempotency key.

    :raises ArgumentError: for a value that cannot be sent.
    """
    base, userinfo = _without_userinfo(_server_url(call, settings))
    path = call.path
    pairs: list[tuple[str, str]] = []
    headers = {"User-Agent": settings.user_agent}
    for parameter in call.parameters:
        value = parameter.value
        if value is None and parameter.is_global:
            value = settings.globals.get(parameter.name)
        if value is None or value is UNSET:
            if parameter.location != "path":
                continue
            value = None
        else:
            value = _value(parameter, value)
        match parameter.location:
            case "path":
                path = path.replace(f"{{{parameter.name}}}", _segment(parameter, value))
            case "querystring":
                pairs += _whole_query(parameter, value)
            case "query":
                pairs += encode_query(
                    parameter.name,
                    value,
                    parameter.style,
                    parameter.explode,
                    parameter.allow_reserved,
                )
            case "header":
                text = _header(parameter, value)
                headers = merged(headers, {parameter.name: text})
            case _:
                _add_cookie(
                    headers, encode_cookie(parameter.name, value, parameter.explode)
                )
    headers["Accept"] = _accepted(call)
    body = None if call.body is None else call.body.encode()
    if body is not None:
        headers["Content-Type"] = body.media_type
    key_header = settings.idempotency_header
    if key_header is not None and call.method not in IDEMPOTENT:
        _add_key(headers, key_header, call.options.http_headers)
    url = _url(call, base, path, pairs)
    is_elsewhere = call.url is not None and not same_origin(url, base)
    if userinfo and not is_elsewhere:
        headers["Authorization"] = f"Basic {userinfo}"
    return PreparedRequest(call.method, url, headers, body, base, is_elsewhere)


def _server_url(call: AnyCall, settings: Settings) -> str:
    if call.options.server_url:
        return call.options.server_url
    if call.servers is None or settings.server is None:
        return settings.server_url
    return settings.server.own(call.servers, settings.server_url)


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


def with_credentials(
    headers: dict[str, str], credentials: Mapping[str, str]
) -> dict[str, str]:
    """Headers and those of credentials; cookies are joined."""
    if "Cookie" in headers and "Cookie" in credentials:
        credentials = {"Cookie": f"{headers['Cookie']}; {credentials['Cookie']}"}
    return merged(headers, credentials)


def with_caller_headers(
    headers: dict[str, str],
    options: Options,
    prepared: PreparedRequest,
    settings: Settings,
) -> dict[str, str]:
    """Headers and the caller's headers for this call, which win.

    :raises ArgumentError: for a header that HTTP cannot carry.
    """
    for name, value in (options.http_headers or {}).items():
        headers = merged(headers, {name: checked_header(name, value)})
    if not prepared.is_elsewhere:
        return headers
    from ..redaction import is_secret

    # Only the API's own server gets secrets.
    hidden = settings.hidden
    return {k: v for k, v in headers.items() if not is_secret(k, hidden)}


def merged(headers: dict[str, str], more: Mapping[str, str]) -> dict[str, str]:
    """Headers; those of ``more`` replace those of the same name, in any case."""
    joined = {**headers, **more}
    if len(set(map(str.lower, joined))) == len(joined):
        return joined
    replaced = set(map(str.lower, more))
    kept = {k: v for k, v in headers.items() if k.lower() not in replaced}
    return {**kept, **more}


def _name(pair: str) -> str:
    return unquote_plus(pair.partition("=")[0])


def checked_header(name: str, value: object) -> str:
    """The value of a header that HTTP can carry (RFC 9110, 5.1 and 5.5).

    :raises ArgumentError: for a name that is no token, and for a value that is not
        text, or has line breaks, control characters or non-ASCII text.
    """
    if not _TOKEN.fullmatch(name):
        raise ArgumentError(f"{name!r} cannot be the name of a header")
    if not isinstance(value, str):
        raise ArgumentError(f"{name}: a header takes text, not {type(value).__name__}")
    if not _FIELD_VALUE.fullmatch(value):
        raise ArgumentError(f"{name}: a header takes printable ASCII text only")
    return value


def _add_key(
    headers: dict[str, str], name: str, given: Mapping[str, str] | None
) -> None:
    """Add a new key, unless the caller has given one."""
    if all(known.lower() != name.lower() for known in (*headers, *(given or ()))):
        from uuid import uuid4

        headers[name] = str(uuid4())


def _without_userinfo(url: str) -> tuple[str, str]:
    """A server's URL without user name and password, and the two for RFC 7617.

    A header keeps them out of logs and errors, which show the URL.
    """
    url = url.rstrip("/")
    if "@" not in url:
        return url, ""
    from base64 import b64encode

    parts = urlsplit(url)
    userinfo, _, host = parts.netloc.rpartition("@")
    name, _, password = userinfo.partition(":")
    pair = f"{unquote(name)}:{unquote(password)}" if userinfo else ""
    encoded = b64encode(pair.encode()).decode()
    return urlunsplit(parts._replace(netloc=host)), encoded


def _value(parameter: Parameter, value: Value) -> Json:
    if parameter.type not in _SIMPLE or type(value) is not parameter.type:
        accepted = validate_argument(parameter.type, value, parameter.name)
        value = to_wire(parameter.type, accepted)
    if parameter.media_type is None or parameter.location == "querystring":
        return value
    return compact(value) if _is_json(parameter) or _is_nested(value) else value


def _whole_query(parameter: Parameter, value: JsonValue) -> list[tuple[str, str]]:
    if isinstance(value, dict) and not _is_json(parameter):
        return encode_query("", value, "form", True, parameter.allow_reserved)
    text = compact(value) if _is_json(parameter) else scalar(value)
    return [("", escape(text, allow_reserved=parameter.allow_reserved))]


def _is_json(parameter: Parameter) -> bool:
    return "json" in (parameter.media_type or "")


def _is_nested(value: object) -> bool:
    return isinstance(value, dict | list)


def _segment(parameter: Parameter, value: Json) -> str:
    if value is None:
        raise ArgumentError(f"{parameter.name}: is part of the path, cannot be None")
    text = encode_path(parameter.name, value, parameter.style, parameter.explode)
    if not text:
        raise ArgumentError(f"{parameter.name}: is part of the path, cannot be empty")
    return text


def _header(parameter: Parameter, value: Json) -> str:
    return checked_header(parameter.name, encode_header(value, parameter.explode))


def _add_cookie(headers: dict[str, str], text: str) -> None:
    before = headers.get("Cookie")
    headers["Cookie"] = text if before is None else f"{before}; {text}"


def _accepted(call: AnyCall) -> str:
    for spec in call.responses.values():
        if isinstance(spec, Result):
            return spec.accept
        if spec is not None:
            return "application/json"
    return "*/*"


def _url(call: AnyCall, base: str, path: str, pairs: list[tuple[str, str]]) -> str:
    if call.url is not None:
        return urljoin(f"{base}{path}", call.url)
    encoded = "&".join([f"{key}={text}" if key else text for key, text in pairs])
    if not encoded:
        return f"{base}{path}"
    # A path of some documents includes a part of the query.
    return f"{base}{path}{'&' if '?' in path else '?'}{encoded}"
