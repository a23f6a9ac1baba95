"""Resource modules: one class with a blocking and an async method per operation."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...ir.api import (
    Body,
    Operation,
    Parameter,
    ParameterLocation,
    Resource,
    RetryPolicy,
)
from ...ir.choices import formats
from ...ir.pagination import input_of
from ...naming.argument_names import ACCEPTED, PAYLOAD
from ...naming.call_options import (
    CALL_OPTION_NAMES,
    CALL_OPTIONS,
    CallOption,
    listed,
)
from ...naming.words import async_name
from ..context import Context
from ..python.annotation_text import in_class
from ..python.descriptions import as_sentence, own_summary, with_summary
from ..python.docstrings import docstring, parameter_lines, prose
from ..python.literals import string
from .argument import Argument
from .arguments import method_arguments
from .bodies import body_branches, body_call
from .body_variants import accepted_arguments
from .choices import choice_argument
from .credentials import requirement_literal
from .deprecations import deprecation_text, deprecation_warnings
from .namespaces import AttributeView, attribute_views, title
from .overloads import OverloadView, overload_views, returns_annotation, signatures
from .pages import page_class
from .parameters import parameter_call
from .results import is_streamed, response_forms, result_annotation
from .servers import servers_literal
from .streaming import chosen_forms

_DOC_INDENT = 8


@dataclass(frozen=True, slots=True)
class MethodView:
    """One method; every part is finished Python text."""

    definition: str
    overloads: tuple[OverloadView, ...]
    arguments: tuple[str, ...]
    returns: str
    docstring: str
    warnings: tuple[tuple[str, str], ...]
    verb: str
    path: str
    payload: str
    branches: tuple[tuple[str, str], ...]
    result: str
    call: tuple[str, ...]
    send: str


@dataclass(frozen=True, slots=True)
class ResourceView:
    """One resource module."""

    class_name: str
    module_docstring: str
    docstring: str
    resources: tuple[AttributeView, ...]
    methods: tuple[MethodView, ...]


def resource_view(context: Context, resource: Resource) -> ResourceView:
    """The view of one resource."""
    name = context.names.resources[resource.group]
    text = title(context, resource)
    common = ["", *prose(_common(context), 4)] if resource.operations else []
    methods: list[MethodView] = []
    for operation in resource.operations:
        methods += [
            _method(context, operation, is_async=False),
            _method(context, operation, is_async=True),
        ]
    return ResourceView(
        class_name=name.class_name,
        module_docstring=docstring(prose(text, 3), 0),
        docstring=docstring([*prose(text, 7), *common], 4),
        resources=attribute_views(context, resource.group, _names(context, resource)),
        methods=tuple(methods),
    )


def _names(context: Context, resource: Resource) -> frozenset[str]:
    """The names of the methods of a resource."""
    return frozenset(context.names.methods[o.key] for o in resource.operations)


def _common(context: Context) -> str:
    """The sentences about the options of all methods, for the class docstring."""
    taken = listed([_option_text(option) for option in CALL_OPTIONS])
    options = (
        f"All arguments are keyword-only. Every method takes {taken}, which replace or "
        "extend the settings of the client for one call. ``retries=None`` turns "
        "retries off."
    )
    shown = [p for p in context.api.globals if not p.is_hidden]
    names = [f"``{context.names.globals[p.wire]}``" for p in shown]
    if not names:
        return options
    return f"{options} The values of {', '.join(names)} replace those of the client."


def _option_text(option: CallOption) -> str:
    return f"``{option.name}`` ({option.note})" if option.note else f"``{option.name}``"


def _method(context: Context, operation: Operation, *, is_async: bool) -> MethodView:
    arguments = method_arguments(context, operation)
    accepted = accepted_arguments(operation, arguments)
    name = context.names.methods[operation.key]
    resource = next(r for r in context.api.resources if r.group == operation.group)
    methods = _names(context, resource)
    return MethodView(
        definition=f"async def {async_name(name)}" if is_async else f"def {name}",
        overloads=overload_views(
            context, operation, arguments, methods, is_async=is_async
        ),
        arguments=tuple(in_class(t, methods) for t in signatures([*accepted])),
        returns=in_class(
            returns_annotation(context, operation, is_async=is_async), methods
        ),
        docstring=docstring(_documentation(context, operation, arguments), _DOC_INDENT),
        warnings=deprecation_warnings(context, operation, accepted),
        verb=string(operation.method),
        path=string(operation.request_path),
        payload=context.names.choice(operation.key, PAYLOAD) or "",
        branches=_branches(context, operation, accepted),
        result=_result(context, operation, is_async=is_async),
        call=_call(context, operation, accepted),
        send=_send(context, operation, arguments, is_async=is_async),
    )


def _result(context: Context, operation: Operation, *, is_async: bool) -> str:
    """The result of the call, which may be a page or not."""
    if operation.pagination is not None and context.names.choice(
        operation.key, ACCEPTED
    ):
        return "Any"
    return result_annotation(context, operation, is_async=is_async)


def _send(
    context: Context,
    operation: Operation,
    arguments: tuple[Argument, ...],
    *,
    is_async: bool,
) -> str:
    verb, suffix = ("await ", "_async") if is_async else ("", "")
    sent = f"{verb}self._client.send{suffix}(call)"
    if operation.pagination is None:
        return sent
    page = page_class(context, operation, is_async=is_async)
    paged = f"{verb}self._client.paginate{suffix}(call, {page})"
    chosen = choice_argument(arguments)
    if chosen is None:
        return paged
    return f"({paged} if {chosen.name} == {chosen.default} else {sent})"


def _documentation(
    context: Context, operation: Operation, arguments: tuple[Argument, ...]
) -> list[str]:
    text = with_summary(own_summary(operation), operation.description)
    lines = [*prose(text, _DOC_INDENT), ""] if text else []
    lines = lines or [f"{operation.method} {operation.path}", ""]
    deprecated = deprecation_text(context, operation)
    if deprecated is not None:
        lines += [*prose(f"Deprecated. {deprecated}", _DOC_INDENT), ""]
    for argument in arguments:
        text = _argument_text(argument)
        if text and not argument.is_global:
            lines += parameter_lines(argument.name, text, _DOC_INDENT)
    return lines


def _argument_text(argument: Argument) -> str:
    if argument.deprecated is None or "deprecated" in argument.description.lower():
        return argument.description
    message = as_sentence(argument.deprecated)
    return f"Deprecated. {f'{message} ' if message else ''}{argument.description}"


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
        payload = context.names.choice(operation.key, PAYLOAD)
        body = _body(operation, operation.body)
        parts.append(f"body={payload or body_call(context, body, arguments)}")
    chosen = chosen_forms(context, operation, arguments)
    parts.append(f"responses={{{response_forms(context, operation, chosen)}}}")
    if is_streamed(operation):
        parts.append("stream=True")
    if others := formats(operation):
        parts.append(f"formats=[{', '.join(map(string, others))}]")
    if operation.errors:
        parts.append(f"errors={{{_errors(context, operation)}}}")
    if operation.retries is not None:
        parts.append(f"retries={_retries(operation.retries)}")
    if operation.idempotency is not None:
        parts.append(f"idempotent={_idempotent(operation.idempotency, arguments)}")
    if operation.timeout_ms is not None:
        parts.append(f"timeout_ms={operation.timeout_ms}")
    if operation.security != context.api.security.requirement:
        parts.append(f"security={requirement_literal(operation.security)}")
    if operation.servers:
        parts.append(f"servers={servers_literal(operation.servers)}")
    parts.append(f"options=Options({', '.join(CALL_OPTION_NAMES)})")
    return tuple(parts)


def _branches(
    context: Context, operation: Operation, arguments: tuple[Argument, ...]
) -> tuple[tuple[str, str], ...]:
    if operation.body is None:
        return ()
    return body_branches(context, _body(operation, operation.body), arguments)


def _body(operation: Operation, body: Body) -> Body:
    """The body. A body that holds the page input is sent even when it is empty."""
    turn = operation.pagination and input_of(operation.pagination)
    fields = body.fields or ()
    may_be_empty = not any(field.required for field in fields)
    if turn and may_be_empty and any(field.wire == turn[0] for field in fields):
        return replace(body, required=True)
    return body


def _parameters(
    context: Context, operation: Operation, arguments: tuple[Argument, ...]
) -> list[str]:
    by_place = {(a.location, a.wire): a for a in arguments}
    shared = [p for p in operation.parameters if p.is_global]
    takes_all = len(shared) == len(context.api.globals) > 1
    written: list[str] = []
    if takes_all:
        values = (_global_value(context, p) for p in context.api.globals)
        written.append(f"*global_parameters({', '.join(values)})")
    for item in operation.parameters:
        if item.is_global and takes_all:
            continue
        argument = by_place.get((item.location.value, item.wire))
        value = "None" if argument is None else argument.value
        written.append(parameter_call(context, item, value))
    return written


def _global_value(context: Context, item: Parameter) -> str:
    """The argument for a global parameter; ``"None"`` if only the client has it."""
    return "None" if item.is_hidden else context.names.globals[item.wire]


def _idempotent(headers: tuple[str, ...], arguments: tuple[Argument, ...]) -> str:
    """The condition for sending a request again: always, or with an idempotency key."""
    place = ParameterLocation.HEADER.value
    given = [a for a in arguments if a.location == place and a.wire in headers]
    if any(argument.required for argument in given) or not given:
        return "True"
    return " or ".join(f"{argument.value} is not None" for argument in given)


def _errors(context: Context, operation: Operation) -> str:
    """The classes by status, and by media type where a status has several."""
    found: dict[str, list[tuple[str, str]]] = {}
    for error in operation.errors:
        class_ = f"errors.{context.names.errors[error.model]}"
        found.setdefault(error.status, []).append((error.media_type, class_))
    written: list[str] = []
    for status, classes in found.items():
        value = classes[0][1]
        if len(classes) > 1:
            value = ", ".join(f"{string(name)}: {class_}" for name, class_ in classes)
            value = f"{{{value}}}"
        written.append(f"{string(status)}: {value}")
    return ", ".join(written)


def _retries(policy: RetryPolicy) -> str:
    backoff = (
        f"BackoffStrategy({policy.initial_interval}, {policy.max_interval}, "
        f"{policy.exponent!r}, {policy.max_elapsed_time})"
    )
    codes = ", ".join(string(code) for code in policy.status_codes)
    most = f", max_attempts={policy.max_attempts}" if policy.max_attempts else ""
    return (
        f"RetryConfig({string(policy.strategy)}, {backoff}, "
        f"{policy.connection_errors}, [{codes}]{most})"
    )
