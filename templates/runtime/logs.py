"""Logging of requests and responses, without secrets and without bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from .http import Request, Response

_SECRET = re.compile(
    r"auth|cookie|token|secret|key|password|signature|credential", re.I
)
_HIDDEN = "***"


class Logger(Protocol):
    """Anything that takes messages as a logger of ``logging`` does."""

    def debug(self, msg: str, /, *args: object) -> object: ...


def default_logger(env: str | None) -> Logger | None:
    """A logger that writes to standard error if the environment asks for one."""
    if not env or env.lower() in ("0", "false", "no", "off"):
        return None
    import logging

    logger = logging.getLogger(__name__.partition(".")[0])
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))
        logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    return logger


def log_request(
    logger: Logger, request: Request, attempt: int, hidden: frozenset[str] = frozenset()
) -> None:
    """One line for a request; ``hidden`` are lower-case names of what holds secrets."""
    secret = request.headers.get("authorization", "").rpartition(" ")[2]
    url = _url(request, hidden)
    logger.debug(
        "request %s %s attempt=%d headers=%s",
        request.method,
        url.replace(secret, _HIDDEN) if secret else url,
        attempt,
        _headers(request.headers.multi_items(), hidden),
    )


def log_response(logger: Logger, response: Response, seconds: float) -> None:
    """One line for a response."""
    logger.debug(
        "response %d after %.0f ms headers=%s",
        response.status_code,
        seconds * 1000,
        _headers(response.headers.multi_items()),
    )


def log_failure(logger: Logger, error: Exception, seconds: float) -> None:
    """One line for a request without a response."""
    logger.debug("no response after %.0f ms: %s", seconds * 1000, type(error).__name__)


def _headers(
    items: Iterable[tuple[str, str]], hidden: frozenset[str] = frozenset()
) -> dict[str, str]:
    return {
        name: _HIDDEN if _is_secret(name, hidden) else value for name, value in items
    }


def _url(request: Request, hidden: frozenset[str]) -> str:
    url = request.url
    for name in [name for name in url.params if _is_secret(name, hidden)]:
        url = url.copy_set_param(name, _HIDDEN)
    return str(url.copy_with(userinfo=b"") if url.userinfo else url)


def _is_secret(name: str, hidden: frozenset[str]) -> bool:
    return name.lower() in hidden or _SECRET.search(name) is not None
