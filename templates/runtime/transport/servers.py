# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The choice of the server."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from urllib.parse import urljoin

# Most URLs of servers; others are checked part by part.
_PLAIN = re.compile(r"https?://[\w.-]+(:[1-5]?\d{1,4})?(/[\w.~-]*)*", re.ASCII)


class ServerChoice:
    """The arguments of a client that choose its server.

    ``url`` wins over ``name``, which wins over the URL in the environment ``variable``;
    ``params`` fill the ``{...}`` of the URL (OpenAPI 3.1, section 4.8.5).
    """

    def __init__(
        self,
        name: str | None,
        params: Mapping[str, str] | None,
        url: object,
        variable: str,
    ) -> None:
        if not isinstance(url, str | None):
            raise TypeError(f"server_url must be text, not {type(url).__name__}")
        self._name = name
        self._params = params or {}
        self._url = url or (None if name is not None else os.environ.get(variable))
        self._hint = f"pass server_url= or set {variable}"

    def resolve(self, servers: Mapping[str, str]) -> str:
        """The URL of the client's server, without a trailing ``/``.

        :raises ValueError: for an unknown name, for a variable without a value or with
            a value that it cannot have, and for a URL that is none of a server.
        """
        if self._url:
            url = self._filled(self._url, servers.values())
        elif servers:
            url = self._filled(servers[self._key(servers)])
        else:
            raise ValueError(f"the API names no server: {self._hint}")
        return checked_url(url, self._hint)

    def own(self, servers: Mapping[str, str], base: str) -> str:
        """The URL of the server for a call with ``servers`` of its own.

        It is ``base``, the client's server, if a URL has been given to the client. A
        relative URL starts at the client's server.
        """
        if self._url:
            return base
        name = self._name if self._name in servers else None
        url = servers[name or next(iter(servers))]
        client, mark, query = base.partition("?")
        return urljoin(f"{client}/", self._filled(url)) + mark + query

    def _key(self, servers: Mapping[str, str]) -> str:
        name = next(iter(servers)) if self._name is None else self._name
        if name not in servers:
            known = ", ".join(repr(key) for key in servers)
            raise ValueError(f"unknown server {name!r}: the servers are {known}")
        return name

    def _filled(self, url: str, servers: Iterable[str] = ()) -> str:
        """The URL with its variables; those of ``servers`` have the same defaults."""
        if "{" not in url:
            return url.rstrip("/")
        from .server_variables import filled

        return filled(url, self._params, servers)


def checked_url(url: str, hint: str) -> str:
    """The URL of a server.

    :raises ValueError: for a URL without a scheme or a host, with user information, a
        fragment or a space. A query stays.
    """
    if not _PLAIN.fullmatch(url):
        from .checks import check_url

        check_url(url, hint)
    return url
