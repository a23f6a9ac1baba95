"""Tells URLs from paths, and which hosts the configuration allows."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

SCHEMES = ("http", "https")


def is_url(text: str) -> bool:
    """Whether a reference is an HTTP URL."""
    return text.startswith("//") or urlsplit_scheme(text) in SCHEMES


def urlsplit_scheme(text: str) -> str:
    """The scheme of a URI in lower case; empty without a scheme or for invalid URIs."""
    try:
        return urlsplit(text).scheme
    except ValueError:
        return ""


def host_of(url: str) -> str:
    """The host of a URL, with its port if there is one: ``example.com:8443``."""
    try:
        parts = urlsplit(url)
        name = parts.hostname or ""
        return name if parts.port is None else f"{name}:{parts.port}"
    except ValueError:
        return ""


def is_allowed(url: str, hosts: Sequence[str]) -> bool:
    """Whether ``hosts`` has the host of a URL, with or without its port."""
    host = host_of(url)
    names = {host, host.rpartition(":")[0] or host}
    return bool(host) and any(allowed.lower() in names for allowed in hosts)
