"""Parameters that the client has values for."""

from __future__ import annotations

from . import components
from ._runtime.call import Header, Parameter, Path, Query

_PARAMETERS = (
    Query("tenant", None, str, is_global=True),
    Query("locale", None, str, is_global=True),
    Header("Mode", None, components.Mode, is_global=True),
    Path("projectId", None, str, is_global=True),
    Header("X-Client", None, str, is_global=True),
    Header("X-API-Version", None, str, is_global=True),
)


def global_parameters(
    tenant: str | None,
    locale: str | None,
    mode: components.Mode | None,
    project_id: str | None,
    client_name: str | None,
    x_api_version: str | None,
) -> tuple[Parameter, ...]:
    """The values of one call; the client's own values replace ``None``."""
    given = (
        tenant,
        locale,
        mode,
        project_id,
        client_name,
        x_api_version,
    )
    if given.count(None) == len(given):
        return _PARAMETERS
    pairs = zip(_PARAMETERS, given, strict=True)
    return tuple(parameter.with_value(value) for parameter, value in pairs)
