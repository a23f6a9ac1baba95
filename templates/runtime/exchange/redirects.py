# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Redirects of requests whose method the HTTP libraries would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..transport.origins import same_origin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..aliases import Foreign
    from ..errors import ResponseError
    from ..http_types import Request, Response
    from ..transport.steps import Send, Steps
    from .state import Exchange

# Their new location has the old request (RFC 9110, 15.4.2 and 15.4.3).
_MOVED = (301, 302)
_MOST = 20


def follow(exchange: Exchange, send: Send, response: Response) -> Steps[Response]:
    """The response at the end of the redirects of a request that is not safe.

    After 301 and 302, the HTTP libraries send ``GET`` without the body, whose response
    is no result of the call. Within the origin, the same request is sent to the new
    location instead.

    :raises ResponseError: for a redirect that would change the request or send it to
        another origin, for a body that cannot be read again, and after 20 redirects.
    """
    history: list[Response] = []
    while (location := _location(response)) is not None:
        history.append(response)
        if len(history) > _MOST:
            raise _error(exchange, response, f"after {_MOST} other redirects")
        request = _next(exchange, send.request, location, response)
        exchange.observer.on_response(response)
        has_body = request.method == send.request.method
        exchange.observer.on_request(
            request, exchange.prepared.body if has_body else None
        )
        options = _options(send.request, request)
        send = send._replace(request=request, options=options)
        response = yield send
    if history:
        response.history = [*history, *response.history]
    return response


def _location(response: Foreign) -> Request | None:
    """The request that the HTTP library would send next."""
    # Hooks and other libraries make responses without this attribute.
    found: Request | None = getattr(response, "next_request", None)
    return found


def _next(
    exchange: Exchange, request: Request, location: Request, response: Response
) -> Request:
    """The request for the new location.

    :raises ResponseError: if it is not safe to send it.
    """
    if request.method != location.method:
        if response.status_code not in _MOVED:
            return location  # 303: the response to the request is there
        if not _is_safe(request, location):
            raise _error(exchange, response, "to another origin")
        location = _moved(request, location)
    if not exchange.prepared.can_repeat:
        raise _error(exchange, response, "but its body cannot be read again")
    return location


def _is_safe(request: Request, location: Request) -> bool:
    """Whether the location has the same origin, or the same host and TLS."""
    old, new = request.url, location.url
    try:
        is_same = same_origin(str(old), str(new))
    except ValueError:  # a port out of range
        return False
    if is_same:
        return True
    is_upgrade = (old.scheme, new.scheme) == ("http", "https")
    has_default_ports = old.port is None and new.port is None
    return is_upgrade and has_default_ports and old.host == new.host


def _moved(request: Request, location: Request) -> Request:
    """The same request at another location."""
    headers = request.headers.copy()
    headers["Host"] = location.headers["Host"]
    make: Foreign = type(request)
    moved: Request = make(
        request.method,
        location.url,
        headers=headers,
        stream=request.stream,
        extensions=request.extensions,
    )
    return moved


def _options(before: Request, request: Request) -> Mapping[str, bool | None]:
    """Only requests that stay as they are may follow redirects by themselves.

    Another origin gets no credentials of the HTTP client.
    """
    options: dict[str, bool | None] = {}
    if request.method == before.method:
        options["follow_redirects"] = False
    if not _is_safe(before, request):
        options["auth"] = None
    return options


def _error(exchange: Exchange, response: Foreign, problem: str) -> ResponseError:
    from ..charsets import text_of
    from ..redaction import safe_url

    settings, request = exchange.settings, response.request
    text_of(response)  # for the error
    location = safe_url(response.next_request.url, settings.hidden)
    return settings.errors.default(
        f"{request.method} {safe_url(request.url, settings.hidden)} is redirected to "
        f"{location} (status {response.status_code}) {problem}: the SDK does not send "
        "it there. Pass the new URL of the server as server_url=",
        response,
    )
