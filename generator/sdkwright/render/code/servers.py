"""Servers as Python expressions: URLs and their variables."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ...ir.security import Server, ServerVariable
from ..python.literals import string

_VARIABLE = re.compile(r"\{([^{}]+)\}")


def server_literal(server: Server) -> str:
    """The URL of a server, with its variables if it has any."""
    used = _VARIABLE.findall(server.url)
    variables = [v for v in server.variables if v.name in used]
    if not variables:
        return string(server.url)
    table = ", ".join(f"{string(v.name)}: {_variable(v)}" for v in variables)
    return f"ServerUrl({string(server.url)}, {{{table}}})"


def servers_literal(servers: tuple[Server, ...]) -> str:
    """A dictionary of servers by name."""
    pairs = (f"{string(s.key)}: {server_literal(s)}" for s in servers)
    return f"{{{', '.join(pairs)}}}"


def is_complete(servers: tuple[Server, ...]) -> bool:
    """Whether the default server has a complete URL, so that a client needs no
    argument.
    """
    if not servers:
        return False
    given = {v.name for v in servers[0].variables if v.default is not None}
    url = _VARIABLE.sub(lambda m: "x" if m[1] in given else "", servers[0].url)
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    missing = set(_VARIABLE.findall(servers[0].url)) - given
    return bool(parts.scheme and parts.netloc) and not missing


def example_url(servers: tuple[Server, ...]) -> str:
    """The URL in examples of an API without a complete server URL."""
    path = servers[0].url if servers else ""
    rooted = path if path.startswith("/") and "{" not in path else ""
    return f"https://api.example.com{rooted.rstrip('/')}"


def _variable(variable: ServerVariable) -> str:
    default = "None" if variable.default is None else string(variable.default)
    if not variable.values:
        return f"ServerVariable({default})"
    values = ", ".join(map(string, variable.values))
    return f"ServerVariable({default}, [{values}])"
