"""The tables of the README."""

from __future__ import annotations

from ...ir.security import Server
from ..code.credentials import credential_arguments
from ..context import Context
from .markdown import line, line_cell
from .pages import Pages
from .reference import summary

# An SDK with more methods has a table of its resources.
_MOST_METHODS = 40


def environment(context: Context) -> tuple[tuple[str, str], ...]:
    """The environment variables, and the arguments that they stand in for."""
    prefix = context.info.env_prefix
    rows = [(a.env, f"`{a.name}`") for a in credential_arguments(context)]
    for parameter in context.api.globals:
        name = context.names.globals[parameter.wire]
        rows.append((f"{prefix}_{name.upper()}", f"`{name}`"))
    rows.append((f"{prefix}_SERVER_URL", "`server_url`"))
    rows.append((f"{prefix}_DEBUG", "`debug_logger`: `1` logs every request"))
    rows.append((f"{prefix}_OTEL_DISABLED", "no argument: `1` turns tracing off"))
    return tuple(rows)


def server_variables(servers: tuple[Server, ...]) -> list[tuple[str, str, str]]:
    """Name, default and values of each variable in the URLs of servers."""
    rows: dict[tuple[str, str, str], str] = {}
    for server in servers:
        for item in server.variables:
            values = ", ".join(f"`{value}`" for value in item.values) or "any"
            default = "" if item.default is None else f"`{item.default}`"
            rows.setdefault((item.name, default, values), server.key)
    names = [name for name, _, _ in rows]
    return [
        (
            f"`{name}`" if names.count(name) == 1 else f"`{name}` of `{key}`",
            default,
            values,
        )
        for (name, default, values), key in rows.items()
    ]


def own_servers(context: Context) -> list[tuple[str, str]]:
    """The methods with their own servers, and the first server of each."""
    return [
        (context.qualified(operation), operation.servers[0].url)
        for operation in context.api.operations
        if operation.servers
    ]


def methods(pages: Pages) -> list[tuple[str, str, str]]:
    """All methods with links and summaries; none if there are too many for a table."""
    operations = pages.context.api.operations
    if len(operations) > _MOST_METHODS:
        return []
    return [
        (
            pages.context.qualified(operation),
            f"docs/{pages.method_link(operation)}",
            line_cell(summary(operation)),
        )
        for operation in operations
    ]


def resources(pages: Pages) -> list[tuple[str, str, int, str]]:
    """All resources with links, numbers of methods and descriptions."""
    names = pages.context.names.resources
    return [
        (
            names[resource.group].qualified,
            f"docs/{names[resource.group].module}.md",
            len(resource.operations),
            line_cell(line(resource.description)),
        )
        for resource in pages.context.api.resources
        if resource.operations
    ]
