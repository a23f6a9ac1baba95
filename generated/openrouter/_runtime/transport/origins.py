# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The origins of URLs (RFC 6454)."""

from __future__ import annotations

from urllib.parse import urlsplit

_PORTS = {"http": 80, "https": 443}


def same_origin(url: str, other: str) -> bool:
    """Whether two URLs have scheme, host and port in common."""
    # The URL of nearly every request starts with that of the server.
    if "://" in other and url.startswith(f"{other}/"):
        return True
    return _origin(url) == _origin(other)


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or _PORTS.get(parts.scheme)
