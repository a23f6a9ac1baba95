"""Parameters that the client carries for every operation."""

from __future__ import annotations

from ._runtime.calls import Header, Parameter, Path, Query


def global_parameters(
    tenant: str | None,
    locale: str | None,
    project_id: str | None,
    client_name: str | None,
    x_api_version: str | None,
) -> tuple[Parameter, ...]:
    """One call's values; the client's own stand in for ``None``."""
    return (
        Query("tenant", tenant, str, is_global=True),
        Query("locale", locale, str, is_global=True),
        Path("projectId", project_id, str, is_global=True),
        Header("X-Client", client_name, str, is_global=True),
        Header("X-API-Version", x_api_version, str, is_global=True),
    )
