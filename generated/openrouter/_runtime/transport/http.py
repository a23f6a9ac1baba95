"""The HTTP libraries: httpx2, or httpx where a caller brings its client."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import cache
from ssl import SSLCertVerificationError
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from ..errors import TotalTimeoutError
from ..lazy import loaded_module
from .timeouts import PHASES, phases, shortest

if TYPE_CHECKING:
    import httpx2

    Request: TypeAlias = httpx2.Request
    Response: TypeAlias = httpx2.Response

    from .timeouts import Budget

# The API may take minutes to answer, but not to accept a connection.
CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 600.0
_LIBRARIES = ("httpx2", "httpx")
_TRANSIENT = ("NetworkError", "TimeoutException", "RemoteProtocolError", "ProxyError")


class HttpClient(Protocol):
    """What the SDK needs of a sync client; those of httpx2 and httpx have it."""

    # ``Any``: the two libraries have classes of their own for requests and responses.
    def build_request(
        self,
        method: str,
        url: str,
        *,
        headers: Any = ...,
        content: Any = ...,
        files: Any = ...,
        timeout: Any = ...,
    ) -> Any: ...
    def send(self, request: Any, *, stream: bool = ...) -> Any: ...
    def close(self) -> None: ...


class AsyncHttpClient(Protocol):
    """What the SDK needs of an async client; those of httpx2 and httpx have it."""

    # ``Any``: the two libraries have classes of their own for requests and responses.
    def build_request(
        self,
        method: str,
        url: str,
        *,
        headers: Any = ...,
        content: Any = ...,
        files: Any = ...,
        timeout: Any = ...,
    ) -> Any: ...
    async def send(self, request: Any, *, stream: bool = ...) -> Any: ...
    async def aclose(self) -> None: ...


def http_client(**options: Any) -> httpx2.Client:  # as httpx2 takes them
    """A sync client with the SDK's defaults, for the ``client`` argument.

    Its ``options`` are those of ``httpx2.Client``: ``proxy``, ``http2``, ``limits``,
    ``transport``, ``verify``, ``timeout`` and others. It keeps no cookies unless there
    are ``cookies`` to begin with, such as ``{}``.
    """
    import httpx2

    return httpx2.Client(**_defaults() | options)


def async_http_client(**options: Any) -> httpx2.AsyncClient:  # as above
    """The async twin of ``http_client``, for the ``async_client`` argument."""
    import httpx2

    return httpx2.AsyncClient(**_defaults() | options)


def new_ssl_context() -> Any:  # an ssl.SSLContext
    """The TLS settings that both sides share; loading the roots takes a while."""
    import httpx2

    return httpx2.create_ssl_context()


def hurried(request: Request, http: HttpClient, budget: Budget) -> Request:
    """The request, of which no phase takes longer than the call has left.

    Redirects included, which have the request's extensions. A limit that was set when
    the request was made is only right for its first phase.
    """
    extensions = request.extensions
    if budget.limits is not None and "timeout" not in extensions:
        found = phases(budget.limits, http, None)  # a hook has made the request
        extensions["timeout"] = dict(zip(PHASES, found, strict=True))
    # That of the caller stays; one of an earlier call has had its time.
    if isinstance(extensions.get("trace"), _Trace | None):
        extensions["trace"] = _Trace(extensions["timeout"], budget)
    return request


class _Trace:
    """Told by the HTTP library of each phase that begins, before it looks at limits."""

    def __init__(self, limits: dict[str, Any], budget: Budget) -> None:  # seconds
        self._limits = limits
        self._own = dict(limits)
        self._budget = budget

    def __call__(self, event: str, info: object) -> None:
        # A response's body and its end are watched by who reads it.
        is_last = "receive_response_body" in event or "close" in event
        if event.endswith(".started") and not is_last:
            remaining = self._budget.remaining()
            for phase, own in self._own.items():
                self._limits[phase] = shortest(own, remaining)


def read_within(response: Response, budget: Budget) -> Response:
    """The response, read while the call has time; closed where that goes wrong."""
    try:
        watched(response, budget.remaining).read()
    except BaseException:
        response.close()
        raise
    return response


def watched(response: Response, remaining: Callable[[], float | None]) -> Response:
    """The response, whose body is read as long as time remains.

    ``remaining`` is asked for the seconds before every piece, and may raise.
    """
    limits = response.request.extensions.get("timeout")
    if limits is not None:
        limits["read"] = shortest(limits.get("read"), remaining())
    stream = _stream_class(_library_of(response))
    response.stream = stream(response.stream, remaining)
    return response


def _library_of(response: Response) -> str:
    """The library that a response's class is of, or is made from."""
    names = [c.__module__.partition(".")[0] for c in type(response).__mro__]
    return next((name for name in names if name in _LIBRARIES), _LIBRARIES[0])


@cache
def _stream_class(library: str) -> Any:  # a class of bodies, as the library wants them
    return type("Watched", (_Watched, sys.modules[library].SyncByteStream), {})


class _Watched:
    def __init__(
        self, stream: Any, remaining: Callable[[], float | None]
    ) -> None:  # a body of either library
        self._stream = stream
        self._remaining = remaining

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._stream:
            self._remaining()
            yield piece

    def close(self) -> None:
        self._stream.close()


def request_errors() -> tuple[type[Exception], ...]:
    """The errors for requests without a usable response, of any library in use."""
    return (*_classes("RequestError"), TotalTimeoutError)


def is_transient(error: Exception) -> bool:
    """Whether another attempt may go better: the network or the server failed."""
    return isinstance(error, _classes(*_TRANSIENT)) and not _is_certificate(error)


def is_before_sending(error: Exception) -> bool:
    """Whether the server cannot have seen the request: no connection was made."""
    return isinstance(error, _classes("ConnectError", "ConnectTimeout", "PoolTimeout"))


def _is_certificate(error: BaseException | None) -> bool:
    """Whether the server's certificate was refused, which no attempt changes."""
    while error is not None:
        if isinstance(error, SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _classes(*names: str) -> tuple[type[Exception], ...]:
    loaded = filter(None, map(loaded_module, _LIBRARIES))
    return tuple(getattr(library, name) for library in loaded for name in names)


def _defaults() -> dict[str, Any]:  # options of either client
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    import httpx2

    timeout = httpx2.Timeout(ANSWER_SECONDS, connect=CONNECT_SECONDS)
    # Connections are shared by clients with other credentials: a session that a server
    # begins for one user must not go on with another's requests.
    no_cookies = CookieJar(DefaultCookiePolicy(allowed_domains=[]))
    return {"follow_redirects": True, "timeout": timeout, "cookies": no_cookies}
