# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The flow of a call: the steps from its arguments to its result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from ..auth.context import AuthContext
from ..call import OPERATION
from ..observe.factory import observer_of
from ..request.build import prepare
from ..request.headers import merged, with_credentials
from ..response.decoding import decode
from ..transport.steps import Send
from .state import Exchange

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..aliases import Keywords
    from ..call import AnyCall, Call
    from ..content import File
    from ..http_types import Request, Response
    from ..settings import Settings
    from ..transport.connections import Connections
    from ..transport.steps import Steps
    from .attempts import Retries

ResultT = TypeVar("ResultT")
_NO_NAMES = frozenset[str]()
# The HTTP libraries never change these methods.
_UNCHANGED = ("GET", "HEAD")
_NO_OPTIONS: Mapping[str, bool] = {}
_NOT_FOLLOWED: Mapping[str, bool] = {"follow_redirects": False}


def exchange(
    call: Call[ResultT], settings: Settings, connections: Connections, is_async: bool
) -> Steps[tuple[ResultT, Response]]:
    """Send a call; its result, and the response that has it.

    :raises ArgumentError: for an argument that cannot be sent.
    :raises ResponseError: for a response that is not a result.
    """
    with observer_of(call, settings) as observer:
        prepared = prepare(call, settings)
        try:
            context = _auth_context(call, settings, connections, is_async)
            response = yield from _response(
                Exchange(call, prepared, settings, context, observer)
            )
        finally:
            prepared.close()
        result = decode(call, response, settings, is_async=is_async)
        if call.stream:
            from .streamed import hand_over

            hand_over(response, context.http, connections)
            observer.on_stream(response)
        return result, response


def _auth_context(
    call: AnyCall, settings: Settings, connections: Connections, is_async: bool
) -> AuthContext:
    # Making an HTTP client takes a while, which is not the call's time.
    http = connections.of_loop() if is_async else connections.sync()
    limits = deadline = None
    own, general = call.options.timeout_ms, settings.timeout_ms
    default = call.timeout_ms or settings.default_timeout_ms
    if own is not None or general is not None or default is not None:
        from ..transport.checks import check_timeout
        from ..transport.limits import combined, deadline_of

        check_timeout(own)
        limits = combined(own, general, default)
        deadline = deadline_of(limits, settings.clock)
    given = call.options.http_headers
    return AuthContext(
        call.security,
        frozenset(map(str.lower, given)) if given else _NO_NAMES,
        (connections.given_async if is_async else connections.given) is not None,
        is_async,
        http,
        settings,
        limits,
        deadline,
    )


def _response(exchange: Exchange) -> Steps[Response]:
    """Send the request until a response counts."""
    hooks, retries = exchange.settings.hooks, None
    while True:
        try:
            response = yield from _attempt(exchange)
        except Exception as error:
            retries = retries or _retries(exchange)
            if not (yield from retries.after_error(error)):
                raise
        else:
            if hooks.success or hooks.error:
                from .hook_steps import after_response

                response = yield from after_response(exchange, response)
            if response.status_code < 400:
                return response
            retries = retries or _retries(exchange)
            if not (yield from retries.after_response(response)):
                return response


def _attempt(exchange: Exchange) -> Steps[Response]:
    """Send the request once."""
    settings, context, prepared = exchange.settings, exchange.context, exchange.prepared
    exchange.sent = None
    # Another origin gets no secrets.
    if settings.security is not None and not prepared.is_elsewhere:
        applied = settings.security.static(context)
        if applied is None:
            applied = yield from settings.security.apply(context)
        exchange.applied = applied
    request = _request(exchange)
    if settings.hooks.before:
        from .hook_steps import before_request

        request = yield from before_request(exchange, request)
    # Requests of several operations may be equal. Transports for tests look here.
    request.extensions[OPERATION] = exchange.call.operation_id
    exchange.sent = request
    if exchange.applied.schemes:
        exchange.applied.sign(request, context)
    exchange.observer.on_request(request, prepared.body)
    is_left_open = _left_open(exchange) if exchange.call.stream else None
    options = _NO_OPTIONS if request.method in _UNCHANGED else _redirects(context)
    send = Send(context.http, request, context.deadline, is_left_open, options)
    response: Response = yield send
    if options and 300 <= response.status_code < 400:
        from .redirects import follow

        response = yield from follow(exchange, send, response)
    exchange.observer.on_response(response)
    return response


def _redirects(context: AuthContext) -> Mapping[str, bool]:
    """The options of a request whose method a redirect may change."""
    follows: bool = getattr(context.http, "follow_redirects", False)
    return _NOT_FOLLOWED if follows else _NO_OPTIONS


def _request(exchange: Exchange) -> Request:
    """The request of an attempt, with credentials."""
    prepared, context, applied = exchange.prepared, exchange.context, exchange.applied
    headers, url = prepared.headers, prepared.url
    if applied.headers:
        headers = with_credentials(headers, applied.headers)
    call_options = exchange.call.options
    if call_options.http_headers or prepared.is_elsewhere:
        from ..request.caller_headers import with_caller_headers

        headers = with_caller_headers(
            headers, call_options, prepared, exchange.settings
        )
    if applied.query:
        from ..request.special import with_query

        url = with_query(url, applied.query)
    options: Keywords = {}
    if context.limits is not None:
        from ..transport.limits import phases

        options["timeout"] = phases(context.limits, context.http, context.remaining())
    if prepared.body is not None:
        more = _add_content(prepared.body.content, options, context)
        headers = merged(more, headers) if more else headers
    request: Request = context.http.build_request(
        prepared.method, url, headers=headers, **options
    )
    return request


def _add_content(
    content: bytes | File, options: Keywords, context: AuthContext
) -> dict[str, str]:
    """Put the content of a body into the options; the headers that it needs."""
    if isinstance(content, bytes):
        options["content"] = content
        return {}
    from ..request.streamed import stream_body

    return stream_body(content, options, context.is_async, context.deadline)


def _retries(exchange: Exchange) -> Retries:
    from .attempts import Retries

    return Retries(exchange)


def _left_open(exchange: Exchange) -> Callable[[Response], bool]:
    from .streamed import left_open

    return left_open(exchange)
