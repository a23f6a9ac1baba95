"""The README of the SDK. All of its examples are complete programs."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import MediaKind, Operation
from ...ir.choices import choices
from ...ir.security import Requirement, Server
from ...naming.reserved import WEBHOOK_MODULE
from ...naming.words import async_name
from ..code.arguments import method_arguments
from ..code.clients import redacted_fields
from ..code.credentials import credential_arguments
from ..code.results import is_always_stream, is_download
from ..code.servers import is_complete
from ..code.webhooks import function_views
from ..context import Context
from .authentication import AuthenticationView, authentication_view
from .markdown import anchor, code
from .usage_examples import (
    call_expression,
    call_lines,
    choice_expression,
    client_arguments,
    client_method_lines,
    imports_of,
)


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """The values of the README template."""

    title: str
    description: str
    package: str
    project: str
    class_name: str
    variable: str
    constructor: str
    more_arguments: str
    imports: str
    authentication: AuthenticationView | None
    first: str
    first_async: str
    answer: str
    prepared: str
    page: str | None
    has_files: bool
    has_downloads: bool
    download: str | None
    download_constructor: str
    download_imports: str
    has_streams: bool
    stream: str | None
    stream_constructor: str
    stream_imports: str
    choice: str
    choice_constructor: str
    choice_imports: str
    has_undeclared: bool
    page_constructor: str
    page_imports: str
    retry_call: str
    environment: tuple[tuple[str, str], ...]
    servers: tuple[tuple[str, str], ...]
    variables: tuple[tuple[str, str, str], ...]
    needs_server: bool
    server_variable: str
    own_servers: tuple[tuple[str, str], ...]
    methods: tuple[tuple[str, str, str], ...]
    error: str
    default_error: str
    webhooks: bool
    read: str
    unwrap: str
    env_prefix: str
    redacted: str
    idempotency_header: str
    timeouts: str
    test_arguments: str
    first_method: str


def readme_view(context: Context) -> ReadmeView:
    """The view of the README."""
    info, api = context.info, context.api
    first = _first(api.operations, api.security.requirement)
    arguments = client_arguments(context, first)
    paged = _paged(context)
    paged_arguments = client_arguments(context, paged)
    streamed = _streamed(context)
    streamed_arguments = client_arguments(context, streamed)
    download = next(filter(is_download, api.operations), None)
    download_arguments = client_arguments(context, download)
    choosing = _choosing(context)
    choosing_arguments = client_arguments(context, choosing)
    kinds = {c.kind for o in api.operations for r in o.responses for c in r.contents}
    return ReadmeView(
        title=api.title,
        description=api.description.strip(),
        package=info.package,
        project=info.project,
        class_name=info.class_name,
        variable=info.variable,
        constructor=", ".join(arguments),
        more_arguments="".join(f", {argument}" for argument in arguments),
        imports="\n".join(imports_of(arguments)),
        authentication=authentication_view(context, first),
        first=_indented(call_lines(context, first)) if first else "",
        first_async=_awaited(context, first) if first else "",
        answer=_through(context, first, "with_response") if first else "",
        prepared=_through(context, first, "prepare") if first else "",
        page=call_expression(context, paged) if paged else None,
        has_files=_has_files(context),
        has_downloads=MediaKind.BINARY in kinds,
        download=call_expression(context, download) if download else None,
        download_constructor=", ".join(download_arguments),
        download_imports="\n".join(imports_of(download_arguments)),
        has_streams=bool({MediaKind.EVENTS, MediaKind.JSON_LINES} & kinds),
        stream=call_expression(context, streamed, streams=True) if streamed else None,
        stream_constructor=", ".join(streamed_arguments),
        stream_imports="\n".join(imports_of(streamed_arguments)),
        choice="" if choosing is None else choice_expression(context, choosing),
        choice_constructor=", ".join(choosing_arguments),
        choice_imports="\n".join(imports_of(choosing_arguments)),
        has_undeclared=MediaKind.UNDECLARED in kinds,
        page_constructor=", ".join(paged_arguments),
        page_imports="\n".join(imports_of(paged_arguments)),
        retry_call=_with_retries(context, first) if first else "",
        environment=_environment(context),
        servers=tuple((server.key, server.url) for server in api.servers),
        variables=tuple(_variables(api.servers)),
        needs_server=not is_complete(api.servers),
        server_variable=f"{info.env_prefix}_SERVER_URL",
        own_servers=tuple(_own_servers(context)),
        methods=tuple(_methods(context)),
        error=f"{info.class_name}Error",
        default_error=f"{info.class_name}DefaultError",
        webhooks=bool(api.incoming),
        read=_read(context),
        unwrap=_unwrap(context),
        env_prefix=info.env_prefix,
        redacted=", ".join(map(code, redacted_fields(context))),
        idempotency_header=info.idempotency_header or "Idempotency-Key",
        timeouts=_timeouts(info.timeout_ms),
        test_arguments="".join(
            f", {argument}"
            for argument in client_arguments(context, first, is_test=True)
        ),
        first_method=context.qualified(first) if first else "",
    )


def _timeouts(default: int | None) -> str:
    """The clause about the default timeouts."""
    if default is None:
        return "connecting is limited to 10 seconds, and each other phase to 10 minutes"
    return f"each phase is limited to {default:,} milliseconds"


def _has_files(context: Context) -> bool:
    operations = context.api.operations
    arguments = (a for o in operations for a in method_arguments(context, o))
    return any(argument.file is not None for argument in arguments)


def _first(
    operations: tuple[Operation, ...], requirement: Requirement
) -> Operation | None:
    """The operation of the first example.

    A ``GET`` without pagination and with the usual credentials is preferred.
    """
    reads = [o for o in operations if o.method == "GET" and o.pagination is None]
    usual = [o for o in (*reads, *operations) if o.security == requirement]
    return next(iter((*usual, *reads, *operations)), None)


def _paged(context: Context) -> Operation | None:
    """The paginated operation with the fewest required arguments."""
    found = [o for o in context.api.operations if o.pagination is not None]
    return _simplest(context, found)


def _streamed(context: Context) -> Operation | None:
    """The streaming operation with the fewest required arguments.

    Operations that always return a stream are preferred.
    """
    operations = context.api.operations
    always = [o for o in operations if is_always_stream(o)]
    chosen = [o for o in operations if o.stream_field is not None]
    return _simplest(context, always) or _simplest(context, chosen)


def _choosing(context: Context) -> Operation | None:
    """The operation with a choice of results and the fewest required arguments."""
    return _simplest(context, [o for o in context.api.operations if choices(o)])


def _simplest(context: Context, operations: list[Operation]) -> Operation | None:
    def needs(operation: Operation) -> int:
        return sum(a.required for a in method_arguments(context, operation))

    return min(operations, key=needs, default=None)


def _indented(lines: list[str], width: int = 4) -> str:
    return "\n".join(f"{' ' * width}{line}" for line in lines)


def _awaited(context: Context, operation: Operation) -> str:
    lines = call_lines(context, operation, indent=8)
    name = context.qualified(operation)
    lines[0] = lines[0].replace("res = ", "res = await ", 1)
    lines[0] = lines[0].replace(f"{name}(", f"{async_name(name)}(", 1)
    return _indented(lines, 8)


def _through(context: Context, operation: Operation, client_method: str) -> str:
    return _indented(client_method_lines(context, operation, client_method))


def _with_retries(context: Context, operation: Operation) -> str:
    lines = call_lines(context, operation)
    if len(lines) == 1:
        head = lines[0].removesuffix(")")
        joined = head if head.endswith("(") else f"{head}, "
        return _indented([f"{joined}retries=None)"])
    return _indented([*lines[:-1], "    retries=None,", ")"])


def _environment(context: Context) -> tuple[tuple[str, str], ...]:
    prefix = context.info.env_prefix
    rows = [(a.env, f"`{a.name}`") for a in credential_arguments(context)]
    for parameter in context.api.globals:
        name = context.names.globals[parameter.wire]
        rows.append((f"{prefix}_{name.upper()}", f"`{name}`"))
    rows.append((f"{prefix}_SERVER_URL", "`server_url`"))
    rows.append((f"{prefix}_DEBUG", "`debug_logger`: `1` logs every request"))
    rows.append((f"{prefix}_OTEL_DISABLED", "no argument: `1` turns tracing off"))
    return tuple(rows)


def _variables(servers: tuple[Server, ...]) -> list[tuple[str, str, str]]:
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


def _own_servers(context: Context) -> list[tuple[str, str]]:
    """The methods with their own servers, and the first server of each."""
    return [
        (context.qualified(operation), operation.servers[0].url)
        for operation in context.api.operations
        if operation.servers
    ]


def _methods(context: Context) -> list[tuple[str, str, str]]:
    rows: list[tuple[str, str, str]] = []
    for operation in context.api.operations:
        name = context.names.methods[operation.key]
        module = context.names.resources[operation.group].module
        link = f"docs/{module}.md#{anchor(name)}"
        summary = operation.summary or f"`{operation.method} {operation.path}`"
        rows.append((context.qualified(operation), link, summary))
    return rows


def _read(context: Context) -> str:
    """The first function that parses a webhook payload; empty without webhooks."""
    functions = function_views(context)
    return f"{WEBHOOK_MODULE}.{functions[0].name}" if functions else ""


def _unwrap(context: Context) -> str:
    """The first function that verifies a signature; empty if the API does not sign."""
    functions = function_views(context) if context.api.signature is not None else ()
    return f"{WEBHOOK_MODULE}.{functions[0].unwrap}" if functions else ""
