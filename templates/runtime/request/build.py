# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The request of a call: URL, headers and body."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from ..errors import ArgumentError
from ..response.forms import Result
from ..sentinel import UNSET
from ..transport.servers import checked_url
from ..validation.adapters import argument_to_wire
from .encoding import encode_path, encode_query

if TYPE_CHECKING:
    from ..aliases import Json, Value
    from ..call import AnyCall, Encoded, Parameter
    from ..settings import Settings

# A request of these methods changes nothing when it arrives twice (RFC 9110, 9.2.2;
# the method QUERY).
IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY"})
# Types whose values are the same in JSON and in Python.
_SIMPLE = (str, int, bool)


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
    headers = {"User-Agent": settings.user_agent}
    base, _, query = _server_url(call, settings).partition("?")
    base = base.rstrip("/")
    try:
        path, pairs = _place_parameters(call, settings, headers)
        headers["Accept"] = _accepted(call)
        body = None if call.body is None else call.body.encode()
    except UnicodeEncodeError:
        from .half_characters import refusal

        raise refusal(call) from None
    if body is not None:
        headers["Content-Type"] = body.media_type
    key_header = settings.idempotency_header
    if key_header is not None and call.method not in IDEMPOTENT:
        from .idempotency import add_key

        add_key(headers, key_header, call.options.http_headers)
    if query:
        pairs.insert(0, ("", query))
    url = _url(call, base, path, pairs)
    is_elsewhere = False
    if call.url is not None:
        from ..transport.origins import same_origin

        is_elsewhere = not same_origin(url, base)
    return PreparedRequest(call.method, url, headers, body, base, is_elsewhere)


def _place_parameters(
    call: AnyCall, settings: Settings, headers: dict[str, str]
) -> tuple[str, list[tuple[str, str]]]:
    """The path and the query; other parameters are added to the headers."""
    path, pairs = call.path, list[tuple[str, str]]()
    for parameter in call.parameters:
        name, value = parameter.name, parameter.value
        if value is None and parameter.is_global:
            value = settings.globals.get(name)
        if value is None or value is UNSET:
            if parameter.location != "path":
                continue
            raise ArgumentError(f"{name}: is part of the path, cannot be None")
        value = parameter_value(parameter, value)
        match parameter.location:
            case "path":
                path = path.replace(f"{{{name}}}", _segment(parameter, value))
            case "query":
                pairs += encode_query(
                    name,
                    value,
                    parameter.style,
                    parameter.explode,
                    parameter.allow_reserved,
                )
            case _:
                from .special import place_special

                pairs += place_special(parameter, value, headers)
    return path, pairs


def _server_url(call: AnyCall, settings: Settings) -> str:
    if call.options.server_url:
        return checked_url(call.options.server_url, "it is the server_url= of a call")
    if call.servers is None or settings.server is None:
        return settings.server_url
    return settings.server.own(call.servers, settings.server_url)


def parameter_value(parameter: Parameter, value: Value) -> Json:
    """The value of a parameter as JSON; as text, if the parameter has a media type.

    :raises ArgumentError: for a value of another type.
    """
    if parameter.type not in _SIMPLE or type(value) is not parameter.type:
        value = argument_to_wire(parameter.type, value, parameter.name)
    if parameter.media_type is None or parameter.location == "querystring":
        return value
    from .special import as_media_type

    return as_media_type(parameter, value)


def _segment(parameter: Parameter, value: Json) -> str:
    text = encode_path(parameter.name, value, parameter.style, parameter.explode)
    if not text:
        raise ArgumentError(f"{parameter.name}: is part of the path, cannot be empty")
    return text


def _accepted(call: AnyCall) -> str:
    specs = [spec for spec in call.responses.values() if spec is not None]
    if len(specs) > 1:
        from ..response.alternatives import all_accepted

        return all_accepted(specs)
    if not specs:
        return "*/*"
    return specs[0].accept if isinstance(specs[0], Result) else "application/json"


def _url(call: AnyCall, base: str, path: str, pairs: list[tuple[str, str]]) -> str:
    if call.url is not None:
        return urljoin(f"{base}{path}", call.url)
    if not pairs:
        return f"{base}{path}"
    encoded = "&".join([f"{key}={text}" if key else text for key, text in pairs])
    if not encoded:
        return f"{base}{path}"
    # A path of some documents includes a part of the query.
    return f"{base}{path}{'&' if '?' in path else '?'}{encoded}"
