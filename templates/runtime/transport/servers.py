"""Which server a client talks to."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

_VARIABLE = re.compile(r"\{([^{}]+)\}")
_PORTS = {"http": 80, "https": 443}


class ServerVariable(NamedTuple):
    """A variable of a server's URL; without ``values`` it may have any value."""

    default: str | None = None
    values: Sequence[str] = ()


class ServerUrl(str):
    """The URL of a server with what it says about its variables."""

    __slots__ = ("variables",)
    variables: Mapping[str, ServerVariable]

    def __new__(cls, url: str, variables: Mapping[str, ServerVariable]) -> ServerUrl:
        server = super().__new__(cls, url)
        server.variables = variables
        return server


class ServerChoice:
    """What the maker of a client says about the server.

    ``url`` wins over ``name``, which wins over the URL in the environment ``variable``;
    ``params`` fill the ``{...}`` of the URL (OpenAPI 3.1, section 4.8.5).
    """

    def __init__(
        self,
        name: str | None,
        params: Mapping[str, str] | None,
        url: str | None,
        variable: str,
    ) -> None:
        self._name = name
        self._params = params or {}
        self._url = url or (None if name is not None else os.environ.get(variable))
        self._hint = f"pass server_url= or set {variable}"

    def resolve(self, servers: Mapping[str, str]) -> str:
        """The URL of the client's server, without a trailing ``/``.

        :raises ValueError: for an unknown name, for a variable without a value or with
            one that it cannot have, and for a URL without a host.
        """
        if self._url:
            # The variables that servers know have the same defaults in any URL.
            pairs = [pair for url in servers.values() for pair in _variables(url)]
            known = {name: ServerVariable(v.default) for name, v in reversed(pairs)}
            return self._checked(self._filled(ServerUrl(self._url, known)))
        if not servers:
            raise ValueError(f"the API names no server: {self._hint}")
        return self._checked(self._filled(servers[self._key(servers)]))

    def own(self, servers: Mapping[str, str], base: str) -> str:
        """Where a call with ``servers`` of its own goes, else to ``base``.

        A URL that was given to the client is for all calls. A relative one starts at
        the client's server.
        """
        if self._url:
            return base
        name = self._name if self._name in servers else None
        url = servers[name or next(iter(servers))]
        return urljoin(f"{base}/", self._filled(url))

    def _key(self, servers: Mapping[str, str]) -> str:
        name = next(iter(servers)) if self._name is None else self._name
        if name not in servers:
            known = ", ".join(repr(key) for key in servers)
            raise ValueError(f"unknown server {name!r}: the servers are {known}")
        return name

    def _filled(self, url: str) -> str:
        known = dict(_variables(url))
        defaults = {k: v.default for k, v in known.items() if v.default is not None}
        values = {**defaults, **self._params}
        missing = [key for key in _VARIABLE.findall(url) if key not in values]
        if missing:
            raise ValueError(
                f"{_shown(url)!r} has no value for {', '.join(missing)}: "
                "pass url_params="
            )
        for name, variable in known.items():
            _check_value(name, values[name], variable)
        return _VARIABLE.sub(lambda match: values[match[1]], url).rstrip("/")

    def _checked(self, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme and parts.netloc:
            return url
        shown = _shown(url) or "/"
        raise ValueError(f"the server {shown!r} has no host: {self._hint}")


def _shown(url: str) -> str:
    """A URL without user name and password."""
    return re.sub("//[^/]*@", "//***@", url)


def same_origin(url: str, other: str) -> bool:
    """Whether two URLs have scheme, host and port in common (RFC 6454)."""
    # A request nearly always goes to a place below the server: nothing to be parsed.
    if "://" in other and url.startswith(f"{other}/"):
        return True
    return _origin(url) == _origin(other)


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or _PORTS.get(parts.scheme)


def _variables(url: str) -> Sequence[tuple[str, ServerVariable]]:
    """The variables of a URL in the order of their use."""
    if not isinstance(url, ServerUrl):
        return ()
    used = dict.fromkeys(_VARIABLE.findall(url))
    return [(name, url.variables[name]) for name in used if name in url.variables]


def _check_value(name: str, value: str, variable: ServerVariable) -> None:
    if variable.values and value not in variable.values:
        known = ", ".join(repr(known) for known in variable.values)
        raise ValueError(
            f"{name} cannot be {value!r}: the values are {known}; "
            "another server has a server_url="
        )
