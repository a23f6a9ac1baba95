# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Spans of OpenTelemetry, where its API is installed.

One span of the kind CLIENT stands for a call with all its attempts. It has the names of
the semantic conventions for HTTP client spans, and ends when the result is there; the
span of a stream or download ends when the response has begun.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..errors import ResponseError
from ..loaded import loaded_module
from ..redaction import safe_url
from .observer import Observer

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from ..aliases import Foreign
    from ..call import AnyCall, Encoded
    from ..http_types import Request, Response
    from ..settings import Settings

# The methods that the conventions know; others are not names of spans.
_METHODS = frozenset(
    {"CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"}
)
_PORTS = {"http": 80, "https": 443}


_PACKAGE = __name__.partition(".")[0]


def traced(call: AnyCall, settings: Settings, inner: Observer) -> Observer:
    """The observer that makes a span of a call, if the program takes spans."""
    tracer = tracer_of(settings.user_agent)
    return inner if tracer is None else TracedCall(tracer, call, settings, inner)


def tracer_of(user_agent: str) -> Foreign | None:
    """The package's tracer, if the program has set up OpenTelemetry."""
    trace = loaded_module("opentelemetry.trace")
    if trace is None or _is_disabled():
        return None
    provider = trace.get_tracer_provider()
    # A placeholder for a provider that may be set later.
    if isinstance(provider, trace.ProxyTracerProvider):
        return None
    return _named_tracer(provider, user_agent.rpartition("/")[2])


@cache
def _named_tracer(provider: Foreign, version: str) -> Foreign:
    return provider.get_tracer(_PACKAGE, version)


@cache
def _is_disabled() -> bool:
    """Whether the environment turns OpenTelemetry off."""
    return os.environ.get("OTEL_SDK_DISABLED", "").strip().lower() == "true"


class TracedCall(Observer):
    """The span of a call; ``inner`` observes the same call."""

    def __init__(
        self,
        tracer: Foreign,
        call: AnyCall,
        settings: Settings,
        inner: Observer,
    ) -> None:
        self._trace: Foreign = import_module("opentelemetry.trace")
        self._context: Foreign = import_module("opentelemetry.context")
        self._inner = inner
        self._hidden = settings.hidden
        self._sent = 0
        self._status: int | None = None
        name, attributes = _described(call, settings)
        self._span = tracer.start_span(
            name, kind=self._trace.SpanKind.CLIENT, attributes=attributes
        )

    def __enter__(self) -> Self:
        active = self._trace.set_span_in_context(self._span)
        self._token = self._context.attach(active)
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            self._inner.__exit__(exc_type, exc, traceback)
        finally:  # the inner observer may raise an error in place of another one
            self._end(exc)

    def _end(self, exc: BaseException | None) -> None:
        self._context.detach(self._token)
        if self._status is not None:
            self._span.set_attribute("http.response.status_code", self._status)
        if exc is not None:
            self._span.record_exception(exc)
            self._span.set_attribute("error.type", _kind(exc))
            self._span.set_status(self._trace.StatusCode.ERROR)
        self._span.end()

    def on_request(self, request: Request, body: Encoded | None) -> None:
        headers: dict[str, str] = {}
        import_module("opentelemetry.propagate").inject(headers)
        for name, value in headers.items():
            request.headers.setdefault(name, value)
        if self._span.is_recording():
            url = safe_url(request.url, self._hidden)
            self._span.set_attributes({"url.full": str(url), **_server(str(url))})
            if self._sent:
                self._span.set_attribute("http.request.resend_count", self._sent)
        self._sent += 1
        self._inner.on_request(request, body)

    def on_response(self, response: Response) -> None:
        self._status = response.status_code
        self._inner.on_response(response)

    def on_error(self, error: Exception) -> None:
        self._status = None
        self._inner.on_error(error)

    def on_retry(self, pause: float) -> None:
        self._inner.on_retry(pause)


def _described(
    call: AnyCall,
    settings: Settings,
) -> tuple[str, dict[str, str | int]]:
    """The name of the span, and the attributes that are known before the request."""
    url = settings.server_url
    if call.servers is not None and settings.server is not None:
        url = settings.server.own(call.servers, url)
    method = call.method.upper()
    attributes: dict[str, str | int] = {
        "http.request.method": method if method in _METHODS else "_OTHER",
        "url.template": call.path,
        "openapi.operation_id": call.operation_id,
        **_server(call.options.server_url or url),
    }
    if method in _METHODS:
        return f"{method} {call.path}", attributes
    return f"HTTP {call.path}", {**attributes, "http.request.method_original": method}


def _server(url: str) -> dict[str, str | int]:
    parts = urlsplit(url)
    found: dict[str, str | int] = {"server.address": parts.hostname or ""}
    try:
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError:  # the HTTP library reports it later
        port = None
    return found if port is None else {**found, "server.port": port}


def _kind(error: BaseException) -> str:
    """The status where the server has answered with an error, else the class."""
    if isinstance(error, ResponseError) and error.status_code >= 400:
        return str(error.status_code)
    return f"{type(error).__module__}.{type(error).__qualname__}"
