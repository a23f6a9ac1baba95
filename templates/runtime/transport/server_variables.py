# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Variables in the URLs of servers (OpenAPI 3.1, section 4.8.6)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

_VARIABLE = re.compile(r"\{([^{}]+)\}")


class ServerVariable(NamedTuple):
    """A variable of a server's URL; without ``values``, it may have any value."""

    default: str | None = None
    values: Sequence[str] = ()


class ServerUrl(str):
    """The URL of a server, with its variables."""

    __slots__ = ("variables",)
    variables: Mapping[str, ServerVariable]

    def __new__(cls, url: str, variables: Mapping[str, ServerVariable]) -> ServerUrl:
        server = super().__new__(cls, url)
        server.variables = variables
        return server


def filled(url: str, params: Mapping[str, str], servers: Iterable[str] = ()) -> str:
    """The URL with the values of ``params``, else with the defaults.

    A URL that is none of the API's has the defaults of the variables of ``servers``.

    :raises ValueError: for a variable without a value or with one that it cannot have.
    """
    pairs = [pair for server in servers for pair in _variables(server)]
    known = {name: ServerVariable(v.default) for name, v in reversed(pairs)}
    known |= dict(_variables(url))
    defaults = {k: v.default for k, v in known.items() if v.default is not None}
    values = {**defaults, **params}
    used = _VARIABLE.findall(url)
    missing = [key for key in used if key not in values]
    if missing:
        shown = without_userinfo(url)
        raise ValueError(
            f"{shown!r} has no value for {', '.join(missing)}: pass url_params="
        )
    for name in dict.fromkeys(used):
        if name in known:
            _check_value(name, values[name], known[name])
    return _VARIABLE.sub(lambda match: values[match[1]], url).rstrip("/")


def without_userinfo(url: str) -> str:
    """A URL without user name and password, which may have a ``/`` by mistake."""
    return re.sub("//.*@", "//***@", url)


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
