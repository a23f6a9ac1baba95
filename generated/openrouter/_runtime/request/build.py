"""Calls as requests: URL, headers and body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote, unquote_plus, urljoin, urlsplit, urlunsplit

from ..errors import ArgumentError
from ..observe.redaction import is_secret
from ..response.results import Result
from ..sentinel import UNSET
from ..transport.retries import IDEMPOTENT
from ..transport.servers import same_origin
from ..validation.adapters import accept, plain
from .encoding import encode_cookie, encode_header, encode_path, encode_query
from .scalars import compact, escape, scalar

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Mapping

    from ..call import Call, Encoded, File, Options, Parameter
    from ..client import Client, Settings
    from .scalars import Plain

_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_FIELD_VALUE = re.compile(r"[\t\x20-\x7e]*")
# Types whose values are on the wire what they are in Python.
_SIMPLE = (str, int, bool, float)


class Draft(NamedTuple):
    """A request before a client makes it one; header names keep their case.

    ``is_elsewhere`` tells that a page has named the next one at another origin.
    """

    method: str
    url: str
    headers: dict[str, str]
    body: Encoded | None
    server_url: str
    is_elsewhere: bool = False

    def __repr__(self) -> str:
        return f"Draft({self.method!r}, {self.url.partition('?')[0]!r})"

    @property
    def can_repeat(self) -> bool:
        """Whether its body is there from its start, again or still."""
        body = self.body
        return (
            body is None or isinstance(body.content, bytes) or body.content.can_repeat
        )

    def close(self) -> None:
        """Close the files that were opened to be sent."""
        if self.body is not None and not isinstance(self.body.content, bytes):
            self.body.content.close()


class _Chunks:
    """A body for the HTTP libraries, which begin it again after a redirect."""

    def __init__(self, file: File, remaining: Callable[[], float | None]) -> None:
        self._file = file
        self._remaining = remaining

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._file.chunks():
            self._remaining()  # which may raise
            yield chunk


class _ChunksAsync:
    """The async twin of ``_Chunks``."""

    def __init__(self, file: File) -> None:
        self._file = file

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._file.chunks_async()


def draft(
    call: Call[Any],  # of any result
    server_url: str,
    globals_: Mapping[str, Any],  # values of any parameter type
    user_agent: str,
    idempotency_header: str | None = None,
) -> Draft:
    """The request of a call; ``globals_`` are the client's values for parameters.

    All attempts share the key in its ``idempotency_header``.

    :raises ArgumentError: for a value that cannot be sent.
    """
    base, userinfo = _without_userinfo(call.options.server_url or server_url)
    path = call.path
    pairs: list[tuple[str, str]] = []
    headers = {"User-Agent": user_agent}
    for parameter in call.parameters:
        value = parameter.value
        if value is None and parameter.is_global:
            value = globals_.get(parameter.name)
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
    if idempotency_header is not None and call.method not in IDEMPOTENT:
        _add_key(headers, idempotency_header, call.options.http_headers)
    url = _url(call, base, path, pairs)
    is_elsewhere = call.url is not None and not same_origin(url, base)
    if userinfo and not is_elsewhere:
        headers["Authorization"] = f"Basic {userinfo}"
    return Draft(call.method, url, headers, body, base, is_elsewhere)


def body_options(
    body: Encoded,
    options: dict[str, Any],  # keyword arguments of build_request
    is_async: bool,
    remaining: Callable[[], float | None],
) -> dict[str, str]:
    """Put a body into ``options``; the headers that it needs.

    In sync calls, ``remaining`` is asked for the seconds before every chunk of it.

    :raises ArgumentError: for a body that cannot be sent, or not again.
    :raises OSError: for a file that is not there or cannot be read.
    """
    content = body.content
    if isinstance(content, bytes):
        options["content"] = content
        return {}
    content.check(is_async=is_async)
    size = content.size()
    options["content"] = (
        _ChunksAsync(content) if is_async else _Chunks(content, remaining)
    )
    return {} if size is None else {"Content-Length": str(size)}


def with_query(url: str, pairs: Mapping[str, str]) -> str:
    """The URL with query parameters that replace their like, without a fragment."""
    if not pairs:
        return url
    base, _, query = url.partition("#")[0].partition("?")
    kept = [pair for pair in query.split("&") if pair and _name(pair) not in pairs]
    added = [f"{escape(key)}={escape(text)}" for key, text in pairs.items()]
    return f"{base}?{'&'.join(kept + added)}"


def with_credentials(
    headers: dict[str, str], credentials: Mapping[str, str]
) -> dict[str, str]:
    """Headers and those of credentials, whose cookie joins the others."""
    if "Cookie" in headers and "Cookie" in credentials:
        credentials = {"Cookie": f"{headers['Cookie']}; {credentials['Cookie']}"}
    return merged(headers, credentials)


def with_own(
    headers: dict[str, str], options: Options, draft: Draft, owner: Settings | Client
) -> dict[str, str]:
    """Headers and those that the caller gives to the call, which win.

    :raises ArgumentError: for one that HTTP cannot carry.
    """
    for name, value in (options.http_headers or {}).items():
        headers = merged(headers, {name: checked_header(name, value)})
    if not draft.is_elsewhere:
        return headers
    # Secrets are the business of the API's own server.
    hidden = owner.hidden
    return {k: v for k, v in headers.items() if not is_secret(k, hidden)}


def merged(headers: dict[str, str], more: Mapping[str, str]) -> dict[str, str]:
    """Headers where those of ``more`` replace their like, whatever its case."""
    joined = {**headers, **more}
    if len(set(map(str.lower, joined))) == len(joined):
        return joined
    replaced = set(map(str.lower, more))
    kept = {k: v for k, v in headers.items() if k.lower() not in replaced}
    return {**kept, **more}


def _name(pair: str) -> str:
    return unquote_plus(pair.partition("=")[0])


def checked_header(name: str, value: object) -> str:
    """A header value that HTTP can carry (RFC 9110, 5.1 and 5.5).

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
    """A key of the SDK's own, unless the caller has given one."""
    if all(known.lower() != name.lower() for known in (*headers, *(given or ()))):
        from uuid import uuid4

        headers[name] = str(uuid4())


def _without_userinfo(url: str) -> tuple[str, str]:
    """A server's URL, and the user name and password in it as RFC 7617 sends them.

    In a header, they are in no log and no error that shows the URL.
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


def _value(parameter: Parameter, value: Any) -> Any:  # what its type describes; JSON
    if parameter.type not in _SIMPLE or type(value) is not parameter.type:
        accepted = accept(parameter.type, value, parameter.name)
        value = plain(parameter.type, accepted)
    if parameter.media_type is None or parameter.location == "querystring":
        return value
    return compact(value) if _is_json(parameter) or _is_nested(value) else value


def _whole_query(parameter: Parameter, value: Plain) -> list[tuple[str, str]]:
    if isinstance(value, dict) and not _is_json(parameter):
        return encode_query("", value, "form", True, parameter.allow_reserved)
    text = compact(value) if _is_json(parameter) else scalar(value)
    return [("", escape(text, allow_reserved=parameter.allow_reserved))]


def _is_json(parameter: Parameter) -> bool:
    return "json" in (parameter.media_type or "")


def _is_nested(value: object) -> bool:
    return isinstance(value, dict | list)


def _segment(parameter: Parameter, value: Any) -> str:  # any JSON value
    if value is None:
        raise ArgumentError(f"{parameter.name}: is part of the path, cannot be None")
    text = encode_path(parameter.name, value, parameter.style, parameter.explode)
    if not text:
        raise ArgumentError(f"{parameter.name}: is part of the path, cannot be empty")
    return text


def _header(parameter: Parameter, value: Any) -> str:  # any JSON value
    return checked_header(parameter.name, encode_header(value, parameter.explode))


def _add_cookie(headers: dict[str, str], text: str) -> None:
    before = headers.get("Cookie")
    headers["Cookie"] = text if before is None else f"{before}; {text}"


def _accepted(call: Call[Any]) -> str:  # of any result
    for spec in call.responses.values():
        if isinstance(spec, Result):
            return spec.accept
        if spec is not None:
            return "application/json"
    return "*/*"


def _url(
    call: Call[Any], base: str, path: str, pairs: list[tuple[str, str]]
) -> str:  # of any result
    if call.url is not None:
        return urljoin(f"{base}{path}", call.url)
    encoded = "&".join([f"{key}={text}" if key else text for key, text in pairs])
    if not encoded:
        return f"{base}{path}"
    # The keys of some documents' paths have a part of the query.
    return f"{base}{path}{'&' if '?' in path else '?'}{encoded}"
