"""Resource modules: one class with a method and an async twin per operation."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..ir.api import (
    Body,
    Operation,
    Parameter,
    ParameterLocation,
    Resource,
    RetryPolicy,
)
from ..ir.paging import input_of
from ..ir.types import without_null
from ..naming.words import twin_name
from .annotations import in_class
from .arguments import Argument, is_given, method_arguments
from .bodies import body_call
from .context import Context
from .credentials import requirement_literal
from .docstrings import docstring, parameter_lines, prose
from .literals import string, wrapped_string
from .results import is_streamed, response_forms, result_annotation
from .servers import servers_literal

_DOC_INDENT = 8
# The runtime's classes for parameters.
_KINDS = {
    ParameterLocation.PATH: "Path",
    ParameterLocation.QUERY: "Query",
    ParameterLocation.QUERYSTRING: "QueryString",
    ParameterLocation.HEADER: "Header",
    ParameterLocation.COOKIE: "Cookie",
}


@dataclass(frozen=True, slots=True)
class MethodView:
    """One method, every part a finished string."""

    definition: str
    arguments: tuple[str, ...]
    returns: str
    docstring: str
    warnings: tuple[tuple[str, str], ...]
    verb: str
    path: str
    result: str
    call: tuple[str, ...]
    send: str


@dataclass(frozen=True, slots=True)
class ResourceView:
    """One resource module."""

    class_name: str
    module_docstring: str
    docstring: str
    methods: tuple[MethodView, ...]


def resource_view(context: Context, resource: Resource) -> ResourceView:
    """The view of one resource."""
    name = context.names.resources[resource.group]
    title = resource.description or f"The {name.attribute} operations."
    methods: list[MethodView] = []
    for operation in resource.operations:
        methods += [
            _method(context, operation, is_async=False),
            _method(context, operation, is_async=True),
        ]
    return ResourceView(
        class_name=name.class_name,
        module_docstring=docstring(prose(title, 3), 0),
        docstring=docstring([*prose(title, 7), "", *prose(_common(context), 4)], 4),
        methods=tuple(methods),
    )


def _common(context: Context) -> str:
    """What all methods share is said once, in the docstring of their class."""
    options = (
        "Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds, "
        "for each phase of a request) and ``http_headers``: they replace or extend the "
        "client's settings for one call. ``retries=None`` turns retries off."
    )
    names = [f"``{context.names.globals[p.wire]}``" for p in context.api.globals]
    if not names:
        return options
    return f"{options} The same goes for {', '.join(names)}."


def _method(context: Context, operation: Operation, *, is_async: bool) -> MethodView:
    arguments = method_arguments(context, operation)
    name = context.names.methods[operation.key]
    resource = next(r for r in context.api.resources if r.group == operation.group)
    methods = frozenset(context.names.methods[o.key] for o in resource.operations)
    return MethodView(
        definition=f"async def {twin_name(name)}" if is_async else f"def {name}",
        arguments=tuple(in_class(a.signature, methods) for a in arguments),
        returns=in_class(_returns(context, operation, is_async=is_async), methods),
        docstring=docstring(_documentation(operation, arguments), _DOC_INDENT),
        warnings=_warnings(context, operation, arguments),
        verb=string(operation.method),
        path=string(operation.path),
        result=result_annotation(context, operation, is_async=is_async),
        call=_call(context, operation, arguments),
        send=_send(context, operation, is_async=is_async),
    )


def page_class(context: Context, operation: Operation, *, is_async: bool) -> str:
    """The page class of a paginated operation."""
    return (
        f"operations.{'Async' if is_async else ''}{context.names.pages[operation.key]}"
    )


def _returns(context: Context, operation: Operation, *, is_async: bool) -> str:
    if operation.pagination is not None:
        return f"Paged[{page_class(context, operation, is_async=is_async)}]"
    return result_annotation(context, operation, is_async=is_async)


def _send(context: Context, operation: Operation, *, is_async: bool) -> str:
    verb, suffix = ("await ", "_async") if is_async else ("", "")
    if operation.pagination is not None:
        page = page_class(context, operation, is_async=is_async)
        return f"{verb}self._client.paginate{suffix}(call, {page})"
    return f"{verb}self._client.send{suffix}(call)"


def _documentation(operation: Operation, arguments: tuple[Argument, ...]) -> list[str]:
    lines: list[str] = []
    for text in dict.fromkeys((operation.summary, operation.description)):
        lines += [*prose(text, _DOC_INDENT), ""] if text else []
    lines = lines or [f"{operation.method} {operation.path}", ""]
    if operation.deprecated is not None:
        lines += [f"Deprecated. {operation.deprecated}".strip(), ""]
    for argument in arguments:
        text = _argument_text(argument)
        if text and not argument.is_global:
            lines += parameter_lines(argument.name, text, _DOC_INDENT)
    return lines


def _argument_text(argument: Argument) -> str:
    if argument.deprecated is None or "deprecated" in argument.description.lower():
        return argument.description
    return f"{argument.description} Deprecated. {argument.deprecated}".strip()


def _warnings(
    context: Context, operation: Operation, arguments: tuple[Argument, ...]
) -> tuple[tuple[str, str], ...]:
    """Condition and statement of each deprecation warning."""
    found: list[tuple[str, str]] = []
    if operation.deprecated is not None:
        name = context.qualified(operation)
        found.append(("", _warning(name, operation.deprecated)))
    for argument in arguments:
        if argument.deprecated is not None and not argument.required:
            warning = _warning(argument.name, argument.deprecated)
            found.append((is_given(argument), warning))
    return tuple(found)


def _warning(name: str, message: str) -> str:
    if not message:
        return f"warn_deprecated({string(name)})"
    return f"warn_deprecated({string(name)}, {wrapped_string(message, 70)})"


def _call(
    context: Context, operation: Operation, arguments: tuple[Argument, ...]
) -> tuple[str, ...]:
    """The keyword arguments of ``Call(...)`` after verb and path."""
    parts = [f"operation_id={string(operation.operation_id)}"]
    match _parameters(context, operation, arguments):
        case []:
            pass
        case [only] if only.startswith("*"):
            parts.append(f"parameters={only[1:]}")
        case parameters:
            parts.append(f"parameters=[{', '.join(parameters)}]")
    if operation.body is not None:
        parts.append(
            f"body={body_call(context, _body(operation, operation.body), arguments)}"
        )
    parts.append(f"responses={{{response_forms(context, operation)}}}")
    if is_streamed(operation):
        parts.append("stream=True")
    if operation.errors:
        parts.append(f"errors={{{_errors(context, operation)}}}")
    if operation.retries is not None:
        parts.append(f"retries={_retries(operation.retries)}")
    if operation.security != context.api.security.requirement:
        parts.append(f"security={requirement_literal(operation.security)}")
    if operation.servers:
        parts.append(f"servers={servers_literal(operation.servers)}")
    parts.append("options=Options(retries, server_url, timeout_ms, http_headers)")
    return tuple(parts)


def _body(operation: Operation, body: Body) -> Body:
    """The body; one that pages are asked with is sent even if it is empty."""
    turn = operation.pagination and input_of(operation.pagination)
    wires = [field.wire for field in body.fields or ()]
    return replace(body, required=True) if turn and turn[0] in wires else body


def _parameters(
    context: Context, operation: Operation, arguments: tuple[Argument, ...]
) -> list[str]:
    by_place = {(a.location, a.wire): a for a in arguments}
    shared = [p for p in operation.parameters if p.is_global]
    takes_all = len(shared) == len(context.api.globals) > 1
    written: list[str] = []
    if takes_all:
        names = (context.names.globals[p.wire] for p in context.api.globals)
        written.append(f"*global_parameters({', '.join(names)})")
    return written + [
        parameter_call(context, item, by_place[item.location.value, item.wire].value)
        for item in operation.parameters
        if not (takes_all and item.is_global)
    ]


def parameter_call(context: Context, item: Parameter, value: str) -> str:
    """``Query("limit", limit, int)``: name on the wire, value, type."""
    type_ = context.annotations.result(without_null(item.type))
    parts = [string(item.wire), value, type_]
    if item.style is not None:
        parts.append(f"style={string(item.style)}")
    if item.explode is not None:
        parts.append(f"explode={item.explode}")
    if item.allow_reserved:
        parts.append("allow_reserved=True")
    if item.media_type is not None:
        parts.append(f"media_type={string(item.media_type)}")
    if item.is_global:
        parts.append("is_global=True")
    return f"{_KINDS[item.location]}({', '.join(parts)})"


def _errors(context: Context, operation: Operation) -> str:
    return ", ".join(
        f"{string(error.status)}: errors.{context.names.errors[error.model]}"
        for error in operation.errors
    )


def _retries(policy: RetryPolicy) -> str:
    backoff = (
        f"BackoffStrategy({policy.initial_interval}, {policy.max_interval}, "
        f"{policy.exponent!r}, {policy.max_elapsed_time})"
    )
    codes = ", ".join(string(code) for code in policy.status_codes)
    return (
        f"RetryConfig({string(policy.strategy)}, {backoff}, "
        f"{policy.connection_errors}, [{codes}])"
    )
