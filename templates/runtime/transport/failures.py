"""The errors of requests, which are those of the HTTP libraries."""

from __future__ import annotations

from ssl import SSLCertVerificationError

from ..errors import TotalTimeoutError
from ..loaded import loaded_module

_LIBRARIES = ("httpx2", "httpx")
_TRANSIENT = ("NetworkError", "TimeoutException", "RemoteProtocolError", "ProxyError")


def request_errors() -> tuple[type[Exception], ...]:
    """The errors for requests without a usable response, of all loaded libraries."""
    return (*_classes("RequestError"), TotalTimeoutError)


def is_transient(error: Exception) -> bool:
    """Whether another attempt may succeed: the network or the server failed."""
    return isinstance(error, _classes(*_TRANSIENT)) and not _is_certificate(error)


def is_before_sending(error: Exception) -> bool:
    """Whether the server cannot have seen the request: no connection was made."""
    return isinstance(error, _classes("ConnectError", "ConnectTimeout", "PoolTimeout"))


def _is_certificate(error: BaseException | None) -> bool:
    """Whether the server's certificate was refused; a retry does not change that."""
    while error is not None:
        if isinstance(error, SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _classes(*names: str) -> tuple[type[Exception], ...]:
    loaded = filter(None, map(loaded_module, _LIBRARIES))
    return tuple(getattr(library, name) for library in loaded for name in names)
