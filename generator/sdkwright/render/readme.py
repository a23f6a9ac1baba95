"""The SDK's README: a tour whose examples all run."""

from __future__ import annotations

from dataclasses import dataclass

from ..ir.api import MediaKind, Operation
from ..naming.words import snake_case, twin_name
from .arguments import method_arguments
from .clients import CredentialView, credential_view
from .context import Context
from .examples import call_expression, call_lines
from .markdown import anchor


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """What the README prints."""

    title: str
    description: str
    package: str
    project: str
    class_name: str
    variable: str
    constructor: str
    credential: CredentialView | None
    first: str
    first_async: str
    page: str | None
    has_files: bool
    has_downloads: bool
    has_streams: bool
    retry_call: str
    environment: tuple[tuple[str, str], ...]
    servers: tuple[tuple[str, str], ...]
    methods: tuple[tuple[str, str, str], ...]
    error: str


def readme_view(context: Context) -> ReadmeView:
    """The view of the README."""
    info, api = context.info, context.api
    credential = credential_view(context)
    first = _first(api.operations)
    paged = _paged(context)
    kinds = {c.kind for o in api.operations for r in o.responses for c in r.contents}
    return ReadmeView(
        title=api.title,
        description=api.description.strip(),
        package=info.package,
        project=info.project,
        class_name=info.class_name,
        variable=info.variable,
        constructor=_constructor(credential),
        credential=credential,
        first=_indented(call_lines(context, first)) if first else "",
        first_async=_awaited(context, first) if first else "",
        page=call_expression(context, paged) if paged else None,
        has_files=_has_files(context),
        has_downloads=MediaKind.BINARY in kinds,
        has_streams=bool({MediaKind.EVENTS, MediaKind.JSON_LINES} & kinds),
        retry_call=_with_retries(context, first) if first else "",
        environment=_environment(context, credential),
        servers=tuple((server.key, server.url) for server in api.servers),
        methods=tuple(_methods(context)),
        error=f"{info.class_name}Error",
    )


def _has_files(context: Context) -> bool:
    operations = context.api.operations
    arguments = (a for o in operations for a in method_arguments(context, o))
    return any(argument.files is not None for argument in arguments)


def _first(operations: tuple[Operation, ...]) -> Operation | None:
    """A call that reads one thing shows an SDK best."""
    reads = [o for o in operations if o.method == "GET" and o.pagination is None]
    return next(iter((*reads, *operations)), None)


def _paged(context: Context) -> Operation | None:
    """A paginated call, if possible one that needs nothing."""
    found = [o for o in context.api.operations if o.pagination is not None]

    def needs(operation: Operation) -> int:
        return sum(a.required for a in method_arguments(context, operation))

    return min(found, key=needs, default=None)


def _constructor(credential: CredentialView | None) -> str:
    if credential is None:
        return ""
    return f'{credential.name}=os.getenv({credential.env}, "")'


def _indented(lines: list[str], width: int = 4) -> str:
    return "\n".join(f"{' ' * width}{line}" for line in lines)


def _awaited(context: Context, operation: Operation) -> str:
    lines = call_lines(context, operation, indent=8)
    name = context.qualified(operation)
    lines[0] = lines[0].replace("res = ", "res = await ", 1)
    lines[0] = lines[0].replace(f"{name}(", f"{twin_name(name)}(", 1)
    return _indented(lines, 8)


def _with_retries(context: Context, operation: Operation) -> str:
    lines = call_lines(context, operation)
    if len(lines) == 1:
        head = lines[0].removesuffix(")")
        joined = head if head.endswith("(") else f"{head}, "
        return _indented([f"{joined}retries=None)"])
    return _indented([*lines[:-1], "    retries=None,", ")"])


def _environment(
    context: Context, credential: CredentialView | None
) -> tuple[tuple[str, str], ...]:
    prefix = context.info.env_prefix
    rows: list[tuple[str, str]] = []
    if credential is not None:
        rows.append((credential.env.strip('"'), f"`{credential.name}`"))
    for parameter in context.api.globals:
        name = context.names.globals[parameter.wire]
        rows.append((f"{prefix}_{name.upper()}", f"`{name}`"))
    rows.append((f"{prefix}_SERVER_URL", "`server_url`"))
    rows.append((f"{prefix}_DEBUG", "`debug_logger`: any value logs every request"))
    return tuple(rows)


def _methods(context: Context) -> list[tuple[str, str, str]]:
    rows: list[tuple[str, str, str]] = []
    for operation in context.api.operations:
        name = context.names.methods[operation.key]
        module = context.names.resources[operation.group].module
        link = f"docs/{snake_case(module)}.md#{anchor(name)}"
        summary = operation.summary or f"`{operation.method} {operation.path}`"
        rows.append((context.qualified(operation), link, summary))
    return rows
