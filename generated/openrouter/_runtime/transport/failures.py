# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The errors of requests, which are those of the HTTP libraries."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

from ..errors import TotalTimeoutError
from ..loaded import loaded_classes

# The connection ended during TLS.
_CLOSED = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLSyscallError)
# Other errors of name servers are temporary. Windows has no EAI_NODATA.
_UNKNOWN_NAMES = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", None))
_TRANSIENT = ("NetworkError", "TimeoutException", "RemoteProtocolError", "ProxyError")


def request_errors() -> tuple[type[Exception], ...]:
    """The errors for requests without a usable response, of all loaded libraries."""
    return (*loaded_classes("RequestError"), TotalTimeoutError)


def is_transient(error: Exception) -> bool:
    """Whether another attempt may succeed: the network or the server failed."""
    return isinstance(error, loaded_classes(*_TRANSIENT)) and not any(
        map(_is_permanent, _chain(error))
    )


def is_before_sending(error: Exception) -> bool:
    """Whether the server cannot have seen the request: no connection was made."""
    return isinstance(
        error, loaded_classes("ConnectError", "ConnectTimeout", "PoolTimeout")
    )


def _is_permanent(error: BaseException) -> bool:
    """Whether a retry has the same end.

    The name of the host is unknown, or the two sides do not agree on TLS: the server's
    certificate is refused, for example.
    """
    if isinstance(error, socket.gaierror):
        return error.errno in _UNKNOWN_NAMES
    return isinstance(error, ssl.SSLError) and not isinstance(error, _CLOSED)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
