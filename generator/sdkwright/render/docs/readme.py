"""The README of the SDK. All of its examples are complete programs."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import MediaKind, Operation
from ...ir.choices import choices, formats
from ...naming.call_options import listed
from ...naming.reserved import WEBHOOK_MODULE
from ...naming.words import async_name
from ..code.arguments import method_arguments
from ..code.clients import redacted_fields
from ..code.results import is_download
from ..code.servers import is_complete
from ..code.webhooks import function_views
from ..context import Context
from ..python.descriptions import code
from ..python.literals import string
from .authentication import AuthenticationView, authentication_view
from .central import central_read, simplest, simplest_page, simplest_stream
from .pages import Pages
from .prose import introduction
from .readme_tables import (
    environment,
    methods,
    own_servers,
    resources,
    server_variables,
)
from .recordings import recording_arguments
from .usage_examples import (
    async_handling_lines,
    call_expression,
    call_lines,
    choice_expression,
    client_arguments,
    client_method_lines,
    handling_lines,
    imports_of,
    needed_arguments,
)

_STREAMS = {MediaKind.EVENTS, MediaKind.JSON_LINES}


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """The values of the README template."""

    title: str
    description: str
    package: str
    project: str
    class_name: str
    variable: str
    features: str
    constructor: str
    imports: str
    client: str
    more_client: str
    authentication: AuthenticationView | None
    first: str
    first_async: str
    tried: str
    answer: str
    prepared: str
    page: str | None
    has_files: bool
    has_downloads: bool
    download: str | None
    has_streams: bool
    stream: str | None
    choice: str
    other_format: str
    has_undeclared: bool
    has_bodies: bool
    retry_call: str
    environment: tuple[tuple[str, str], ...]
    servers: tuple[tuple[str, str], ...]
    variables: tuple[tuple[str, str, str], ...]
    needs_server: bool
    server_variable: str
    own_servers: tuple[tuple[str, str], ...]
    methods: tuple[tuple[str, str, str], ...]
    resources: tuple[tuple[str, str, int, str], ...]
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
    recording: str
    first_method: str


def readme_view(pages: Pages) -> ReadmeView:
    """The view of the README."""
    context = pages.context
    info, api = context.info, context.api
    first = central_read(context)
    arguments = client_arguments(context, first)
    short = needed_arguments(context)
    paged = simplest_page(context)
    streamed = simplest_stream(context)
    download = next(filter(is_download, api.operations), None)
    choosing = _choosing(context)
    copied = simplest(context, [o for o in api.operations if formats(o)])
    kinds = {c.kind for o in api.operations for r in o.responses for c in r.results}
    return ReadmeView(
        title=api.title,
        description=introduction(api.description),
        package=info.package,
        project=info.project,
        class_name=info.class_name,
        variable=info.variable,
        features=_features(context, kinds),
        constructor=", ".join(arguments),
        imports="\n".join(imports_of(arguments)),
        client=", ".join(short),
        more_client="".join(f", {argument}" for argument in short),
        authentication=authentication_view(context, first),
        first=_indented(_called(context, first)),
        first_async=_indented(_awaited(context, first), 8),
        tried=_indented(_called(context, first), 8),
        answer=_through(context, first, "with_response") if first else "",
        prepared=_through(context, first, "prepare") if first else "",
        page=call_expression(context, paged) if paged else None,
        has_files=_has_files(context),
        has_downloads=MediaKind.BINARY in kinds or copied is not None,
        download=call_expression(context, download) if download else None,
        has_streams=bool(_STREAMS & kinds),
        stream=call_expression(context, streamed, streams=True) if streamed else None,
        choice="" if choosing is None else choice_expression(context, choosing),
        other_format=_in_other_format(context, copied) if copied else "",
        has_bodies=any(o.body is not None and o.body.whole for o in api.operations),
        has_undeclared=MediaKind.UNDECLARED in kinds,
        retry_call=_with_retries(context, first) if first else "",
        environment=environment(context),
        servers=tuple((server.key, server.url) for server in api.servers),
        variables=tuple(server_variables(api.servers)),
        needs_server=not is_complete(api.servers),
        server_variable=f"{info.env_prefix}_SERVER_URL",
        own_servers=tuple(own_servers(context)),
        methods=tuple(methods(pages)),
        resources=tuple(resources(pages)),
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
        recording=recording_arguments(context),
        first_method=context.qualified(first) if first else "",
    )


def _features(context: Context, kinds: set[MediaKind]) -> str:
    """The features of the SDK in a sentence."""
    found = ["typed models", "sync and async methods", "typed errors", "retries"]
    if any(operation.pagination for operation in context.api.operations):
        found.append("pagination")
    found += ["streams"] if _STREAMS & kinds else []
    found += ["files"] if _has_files(context) else []
    return listed(found)


def _timeouts(default: int | None) -> str:
    """The clause about the default timeouts."""
    if default is None:
        return "connecting is limited to 10 seconds, and each other phase to 10 minutes"
    return f"each phase is limited to {default:,} milliseconds"


def _has_files(context: Context) -> bool:
    operations = context.api.operations
    arguments = (a for o in operations for a in method_arguments(context, o))
    return any(a.file is not None or a.is_file_too for a in arguments)


def _choosing(context: Context) -> Operation | None:
    """The operation with a choice of results and the fewest required arguments."""
    return simplest(context, [o for o in context.api.operations if choices(o)])


def _indented(lines: list[str], width: int = 4) -> str:
    return "\n".join(f"{' ' * width}{line}" for line in lines)


def _called(context: Context, operation: Operation | None) -> list[str]:
    """The call and the use of its result."""
    if operation is None:
        return ["pass"]
    return call_lines(context, operation) + handling_lines(context, operation)


def _awaited(context: Context, operation: Operation | None) -> list[str]:
    """The call of the async method and the use of its result."""
    if operation is None:
        return ["pass"]
    lines = call_lines(context, operation, indent=8)
    name = context.qualified(operation)
    lines[0] = lines[0].replace("res = ", "res = await ", 1)
    lines[0] = lines[0].replace(f"{name}(", f"{async_name(name)}(", 1)
    return lines + async_handling_lines(context, operation)


def _through(context: Context, operation: Operation, client_method: str) -> str:
    return _indented(client_method_lines(context, operation, client_method))


def _in_other_format(context: Context, operation: Operation) -> str:
    media_type = string(formats(operation)[0])
    lines = client_method_lines(context, operation, "with_media_type", media_type)
    return _indented(lines)


def _with_retries(context: Context, operation: Operation) -> str:
    lines = call_lines(context, operation)
    if len(lines) == 1:
        head = lines[0].removesuffix(")")
        joined = head if head.endswith("(") else f"{head}, "
        lines = [f"{joined}retries=None)"]
    else:
        lines = [*lines[:-1], "    retries=None,", ")"]
    return _indented(lines + handling_lines(context, operation))


def _read(context: Context) -> str:
    """The first function that parses a webhook payload; empty without webhooks."""
    functions = function_views(context)
    return f"{WEBHOOK_MODULE}.{functions[0].name}" if functions else ""


def _unwrap(context: Context) -> str:
    """The first function that verifies a signature; empty if the API does not sign."""
    functions = function_views(context) if context.api.signature is not None else ()
    return f"{WEBHOOK_MODULE}.{functions[0].unwrap}" if functions else ""
