# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Arguments of a client that cannot be right."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..errors import ArgumentError
from .server_variables import without_userinfo
from .timeouts import Timeouts

if TYPE_CHECKING:
    from .timeouts import Timeout


def check_url(url: str, hint: str) -> None:
    """Check the URL of a server.

    :raises ArgumentError: for a URL that no request can have.
    """
    problem = _problem(url)
    if problem is not None:
        shown = without_userinfo(url) or "/"
        raise ArgumentError(f"the server {shown!r} {problem}: {hint}")


def _problem(url: str) -> str | None:
    if any(character.isspace() or not character.isprintable() for character in url):
        return "has a space or a control character"
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises for what is no number of a port
    except ValueError:  # its text may have a part of a password
        return "has a host or a port that no URL can have"
    if parts.scheme not in ("http", "https"):
        if "://" in url:
            return f"has the scheme {parts.scheme!r}, which is not http or https"
        is_path = url.startswith("/") or not url
        return "has no host" if is_path else "has no scheme, such as https://"
    if not parts.hostname:
        return "has no host"
    if "@" in parts.netloc:
        return "has a user name, which belongs into the credentials"
    return "has a fragment, which no request can have" if "#" in url else None


def check_timeout(timeout: Timeout | None) -> None:
    """Check the timeout of a client or of a call.

    :raises ArgumentError: for a time that is no positive number.
    """
    if isinstance(timeout, Timeouts):
        for name, value in timeout._asdict().items():
            _check_time(f"timeout_ms: {name}", value)
    else:
        _check_time("timeout_ms", timeout)


def _check_time(name: str, value: object) -> None:
    match value:
        case None:
            return
        case int() | float() if value is not True and 0 < value < math.inf:
            return
        case _:
            must = "must be a positive number of milliseconds"
            raise ArgumentError(f"{name}: {must}, not {value!r}")
