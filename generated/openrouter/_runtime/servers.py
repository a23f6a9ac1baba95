"""Which server a client talks to."""

from __future__ import annotations

import re
from collections.abc import Mapping

_VARIABLE = re.compile(r"\{([^{}]+)\}")


def resolve_server(
    servers: Mapping[str, str],
    name: str | None,
    variables: Mapping[str, str] | None,
    server_url: str | None,
) -> str:
    """The URL of a client's server, without a trailing ``/``.

    ``server_url`` wins over ``name``, which wins over the first of ``servers``.
    ``variables`` fill the ``{...}`` of the URL (OpenAPI 3.1, section 4.8.5).

    :raises ValueError: for an unknown name or a variable without a value.
    """
    if server_url is None:
        if name is None:
            name = next(iter(servers))
        if name not in servers:
            known = ", ".join(repr(key) for key in servers)
            raise ValueError(f"unknown server {name!r}: the servers are {known}")
        server_url = servers[name]
    return _fill(server_url, variables or {}).rstrip("/")


def _fill(url: str, variables: Mapping[str, str]) -> str:
    missing = [key for key in _VARIABLE.findall(url) if key not in variables]
    if missing:
        raise ValueError(
            f"{url!r} has no value for {', '.join(missing)}: pass url_params="
        )
    return _VARIABLE.sub(lambda match: variables[match[1]], url)
