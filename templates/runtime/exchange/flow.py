"""The exchange of a call: the attempts to get a response, as steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ..auth.context import NO_AUTH, AuthContext
from ..observe.factory import observer_of
from ..request.build import (
    merged,
    prepare,
    with_caller_headers,
    with_credentials,
    with_query,
)
from ..response.decoding import decode, is_stream
from ..transport.steps import Close, Send, Sleep

if TYPE_CHECKING:
    from ..aliases import Keywords
    from ..auth.context import AppliedAuth
    from ..call import AnyCall, Call
    from ..http_types import Request, Response
    from ..observe.observer import Observer
    from ..request.build import PreparedRequest
    from ..settings import Settings
    from ..transport.connections import Connections
    from ..transport.hooks import HookContext
    from ..transport.steps import Steps
    from .attempts import Retries

ResultT = TypeVar("ResultT")
_NO_NAMES = frozenset[str]()


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
            attempts = _Exchange(call, prepared, settings, context, observer)
            response = yield from attempts.response()
        finally:
            prepared.close()
        result = decode(call, response, settings, is_async=is_async)
        if call.stream:
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
        from ..transport.limits import combined, deadline_of

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


class _Exchange:
    """The attempts of one call."""

    def __init__(
        self,
        call: AnyCall,
        prepared: PreparedRequest,
        settings: Settings,
        context: AuthContext,
        observer: Observer,
    ) -> None:
        self._call = call
        self._prepared = prepared
        self._settings = settings
        self._context = context
        self._observer = observer
        self._start = settings.clock.now()
        self._known_retries: Retries | None = None  # few calls need one
        self._sent: Request | None = None

    def response(self) -> Steps[Response]:
        """The response of the last attempt."""
        context, hooks = self._context, self._settings.hooks
        while True:
            self._sent = None
            try:
                applied = self._static_auth()
                if applied is None:
                    applied = yield from security.apply(context)
                request = self._request(applied)
                if hooks.before:
                    from .hook_steps import before_request

                    request = yield from before_request(
                        hooks, self._hook_context(), request
                    )
                self._sent = request
                if applied.schemes:
                    applied.sign(request, context)
                self._observer.on_request(request, self._prepared.body)
                is_left_open = self._is_left_open if self._call.stream else None
                response: Response = yield Send(
                    context.http, request, context.deadline, is_left_open
                )
            except Exception as error:
                if not (yield from self._repeats_after_error(error)):
                    raise
            else:
                self._observer.on_response(response)
                if hooks.success or hooks.error:
                    response = yield from self._after_hooks(response)
                if response.status_code < 400 or not (
                    yield from self._repeats_after(response, applied)
                ):
                    return response

    def _static_auth(self) -> AppliedAuth | None:
        """The credentials, if no function has to be called for them."""
        security = self._settings.security
        # Another origin gets no secrets.
        if security is None or self._prepared.is_elsewhere:
            return NO_AUTH
        return security.static(self._context)

    def _request(self, applied: AppliedAuth) -> Request:
        """The request of the next attempt, with credentials."""
        prepared, context = self._prepared, self._context
        headers, url = prepared.headers, prepared.url
        if applied.headers:
            headers = with_credentials(headers, applied.headers)
        headers = with_caller_headers(
            headers, self._call.options, prepared, self._settings
        )
        if applied.query:
            url = with_query(url, applied.query)
        options: Keywords = {}
        if context.limits is not None:
            from ..transport.limits import phases

            options["timeout"] = phases(
                context.limits, context.http, context.remaining()
            )
        if prepared.body is not None:
            content = prepared.body.content
            if isinstance(content, bytes):
                options["content"] = content
            else:
                from ..request.streamed import stream_body

                more = stream_body(content, options, context.is_async, context.deadline)
                headers = merged(more, headers)
        request: Request = context.http.build_request(
            prepared.method, url, headers=headers, **options
        )
        return request

    def _after_hooks(self, response: Response) -> Steps[Response]:
        """The response that the hooks return; an error of theirs closes the other."""
        from .hook_steps import after_response

        hooks, context = self._settings.hooks, self._hook_context()
        try:
            return (yield from after_response(hooks, context, response))
        except BaseException:
            yield Close(response)
            raise

    def _repeats_after_error(self, error: Exception) -> Steps[bool]:
        """Whether another attempt follows a request without a response."""
        from ..transport.failures import request_errors

        if not isinstance(error, request_errors()):
            return False
        self._observer.on_error(error)
        hooks = self._settings.hooks
        if hooks.error:
            from .hook_steps import after_failure

            yield from after_failure(hooks, self._hook_context(), error)
        pause = self._retries().pause_after_error(error, self._sent)
        if pause is None:
            return False
        self._observer.on_retry(pause)
        yield Sleep(pause, self._settings.clock)
        return True

    def _repeats_after(self, response: Response, applied: AppliedAuth) -> Steps[bool]:
        """Whether another attempt follows a response that is an error."""
        retries = self._retries()
        is_renewed = retries.renews(applied, response, self._sent)
        pause = 0 if is_renewed else retries.pause_after(response, self._sent)
        if pause is None:
            return False
        self._observer.on_retry(pause)
        yield Close(response)
        if not is_renewed:
            yield Sleep(pause, self._settings.clock)
        return True

    def _retries(self) -> Retries:
        if self._known_retries is None:
            from .attempts import Retries

            self._known_retries = Retries(
                self._call, self._prepared, self._settings, self._context, self._start
            )
        return self._known_retries

    def _hook_context(self) -> HookContext:
        from ..transport.hooks import HookContext

        call, retries = self._call, self._known_retries
        return HookContext(
            call.operation_id,
            call.method,
            call.path,
            self._prepared.server_url,
            0 if retries is None else retries.number,
        )

    def _is_left_open(self, response: Response) -> bool:
        """Whether the caller reads the response, which is a stream.

        The deadline of the call does not limit the reading.
        """
        if not is_stream(self._call, response):
            return False
        timeout = response.request.extensions.get("timeout")
        if timeout is not None and self._context.limits is not None:
            from ..transport.limits import phases

            own = phases(self._context.limits, self._context.http, None)
            timeout["read"] = own[1]
        return True
