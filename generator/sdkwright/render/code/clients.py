"""The client class: constructor, environment, servers, resources."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import Parameter
from ...ir.choices import has_formats
from ..context import Context
from ..python.descriptions import as_sentence
from ..python.docstrings import docstring, parameter_lines, prose
from ..python.literals import literal, string
from .credentials import (
    CredentialArgument,
    credential_arguments,
    security_expression,
)
from .namespaces import AttributeView, attribute_views
from .parameters import parameter_call
from .servers import is_complete, server_literal


@dataclass(frozen=True, slots=True)
class GlobalView:
    """A constructor argument that is sent with every operation that takes it.

    ``otherwise`` is the expression for the default value.
    """

    name: str
    wire: str
    env: str
    otherwise: str


@dataclass(frozen=True, slots=True)
class ClientView:
    """The client module."""

    class_name: str
    base: str
    docstring: str
    init_docstring: str
    credentials: tuple[CredentialArgument, ...]
    has_several_credentials: bool
    security: str | None
    security_arguments: str
    globals: tuple[GlobalView, ...]
    servers: tuple[tuple[str, str], ...]
    has_own_servers: bool
    resources: tuple[AttributeView, ...]
    env_server_url: str
    env_debug: str
    env_otel: str
    redacted: str
    timeout: int | None
    idempotency_header: str | None


def client_view(context: Context) -> ClientView:
    """The view of the client module."""
    api, info = context.api, context.info
    credentials = credential_arguments(context)
    globals_ = tuple(_global(context, parameter) for parameter in api.globals)
    title, header = api.description or api.title, info.idempotency_header
    return ClientView(
        class_name=info.class_name,
        base="FormatsClient" if has_formats(api) else "BaseClient",
        docstring=docstring(prose(title, 7), 4),
        init_docstring=_init_docstring(context, credentials, globals_),
        credentials=credentials,
        has_several_credentials=len(credentials) > 1,
        security=security_expression(context),
        security_arguments=", ".join(argument.name for argument in credentials),
        globals=globals_,
        servers=tuple((string(s.key), server_literal(s)) for s in api.servers),
        has_own_servers=any(operation.servers for operation in api.operations),
        resources=attribute_views(context, ()),
        env_server_url=string(f"{info.env_prefix}_SERVER_URL"),
        env_debug=string(f"{info.env_prefix}_DEBUG"),
        env_otel=string(f"{info.env_prefix}_OTEL_DISABLED"),
        redacted=_redacted(context),
        timeout=info.timeout_ms,
        idempotency_header=header and string(header),
    )


def redacted_fields(context: Context) -> tuple[str, ...]:
    """The configured and the secret fields, sorted. Logs do not show their values."""
    models = context.api.every_model
    secret = [f.wire for m in models for f in m.fields if f.is_secret]
    return tuple(sorted({*context.info.redacted_fields, *secret}))


def _redacted(context: Context) -> str:
    names = sorted({name.lower() for name in redacted_fields(context)})
    return f"[{', '.join(map(string, names))}]" if names else ""


@dataclass(frozen=True, slots=True)
class GlobalParameterView:
    """A global parameter in the function that all methods call."""

    name: str
    argument: str
    call: str


def global_parameter_views(context: Context) -> tuple[GlobalParameterView, ...]:
    """The global parameters, in document order."""
    views: list[GlobalParameterView] = []
    for parameter in context.api.globals:
        name = context.names.globals[parameter.wire]
        type_ = context.annotations.argument(parameter.type)
        call = parameter_call(context, parameter, "None")
        views.append(GlobalParameterView(name, f"{name}: {type_} | None", call))
    return tuple(views)


def _global(context: Context, parameter: Parameter) -> GlobalView:
    name = context.names.globals[parameter.wire]
    env = f"{context.info.env_prefix}_{name.upper()}"
    default = parameter.default if parameter.is_hidden else None
    otherwise = "" if default is None else f" or {literal(default.value)}"
    return GlobalView(name, string(parameter.wire), string(env), otherwise)


def _init_docstring(
    context: Context,
    credentials: tuple[CredentialArgument, ...],
    globals_: tuple[GlobalView, ...],
) -> str:
    lines = ["Create a client. No connection is opened before the first call.", ""]
    for name, text in _init_parameters(context, credentials, globals_):
        lines += parameter_lines(name, text, 8)
    lines += ["", *_raises(context)]
    return docstring(lines, 8)


def _init_parameters(
    context: Context,
    credentials: tuple[CredentialArgument, ...],
    globals_: tuple[GlobalView, ...],
) -> list[tuple[str, str]]:
    found = [(argument.name, argument.text) for argument in credentials]
    for view, parameter in zip(globals_, context.api.globals, strict=True):
        text = as_sentence(parameter.description.lstrip())
        env = view.env.strip('"')
        found.append((view.name, f"{text} Default: ``{env}``."))
    return [
        *found,
        ("server", "The name of a server in ``SERVERS``."),
        ("url_params", "Values of the variables in the server URL."),
        (
            "server_url",
            "The server URL, instead of ``server``. Default: "
            f"``{context.info.env_prefix}_SERVER_URL``.",
        ),
        ("client", _client_text(context)),
        ("async_client", "The HTTP client of the ``_async`` methods."),
        ("retry_config", "The retry policy of all calls. ``None`` turns retries off."),
        ("timeout_ms", _timeout_text(context.info.timeout_ms)),
        (
            "debug_logger",
            "An object with ``.debug(message, *args)``. Secrets are not logged. "
            f"``{context.info.env_prefix}_DEBUG=1`` logs with ``logging``.",
        ),
        (
            "validation",
            'With "lenient", a result that does not match its schema is not an error: '
            "invalid parts keep their JSON value.",
        ),
    ]


def _timeout_text(default: int | None) -> str:
    text = (
        "The timeout of all calls: milliseconds for each phase of a request, or "
        "``utils.Timeouts``"
    )
    return f"{text}." if default is None else f"{text}. Default: {default}."


def _client_text(context: Context) -> str:
    text = "An httpx2 or httpx client, which you close yourself."
    if not context.api.security.mutual_tls:
        return text
    return f"{text} The API requires a client certificate: configure it here."


def _raises(context: Context) -> list[str]:
    """The ``:raises:`` lines of the constructor."""
    if is_complete(context.api.servers):
        return [
            ":raises ValueError: if the server name is not in ``SERVERS``, or the URL",
            "    is not the URL of a server.",
        ]
    return [":raises ValueError: if there is no server URL."]
