"""The HTTP libraries: httpx2, or httpx where a caller brings its client."""

from __future__ import annotations

import sys
from ssl import SSLCertVerificationError
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

if TYPE_CHECKING:
    import httpx2

    Request: TypeAlias = httpx2.Request
    Response: TypeAlias = httpx2.Response

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


def new_client(context: Any) -> HttpClient:  # an ssl.SSLContext
    """A sync client of the SDK's own."""
    import httpx2

    return httpx2.Client(verify=context, follow_redirects=True, timeout=_timeout())


def new_async_client(context: Any) -> AsyncHttpClient:  # an ssl.SSLContext
    """An async client of the SDK's own."""
    import httpx2

    return httpx2.AsyncClient(verify=context, follow_redirects=True, timeout=_timeout())


def new_ssl_context() -> Any:  # an ssl.SSLContext
    """The TLS settings that both sides share; loading the roots takes a while."""
    import httpx2

    return httpx2.create_ssl_context()


def request_errors() -> tuple[type[Exception], ...]:
    """The errors of the libraries in use for requests without a usable response."""
    return _classes("RequestError")


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
    loaded = [sys.modules[name] for name in _LIBRARIES if name in sys.modules]
    return tuple(getattr(library, name) for library in loaded for name in names)


def _timeout() -> Any:  # an httpx2.Timeout
    import httpx2

    return httpx2.Timeout(ANSWER_SECONDS, connect=CONNECT_SECONDS)
