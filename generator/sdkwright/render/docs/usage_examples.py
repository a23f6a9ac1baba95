"""Usage examples. Each is a complete program."""

from __future__ import annotations

import re
from dataclasses import replace

from ...ir.api import Body, Operation, Parameter, ParameterLocation
from ...ir.choices import choices, default_choice
from ...ir.lookup import bare
from ...ir.types import ListOf
from ...naming.argument_names import ACCEPTED, BODY_TYPE
from ...values import Json
from ..code.argument import BODY, PART_HEADER, WHOLE_BODY, Argument
from ..code.arguments import method_arguments
from ..code.credentials import example_arguments
from ..code.files import Files, file_argument
from ..code.results import is_always_stream, is_download, is_streamed
from ..code.servers import example_url, is_complete
from ..code.streaming import streams_by_default
from ..code.whole_bodies import whole_samples, whole_type
from ..context import Context
from ..python.literals import literal, string
from .example_values import accepted, argument_value, body_values

_LIMIT = 88
# All pages in the notation of Speakeasy's SDKs.
_SPEAKEASY_PAGES = [
    "while res is not None:",
    "    # Handle items",
    "    res = res.next()",
]
_SHOWN = ["print(res)"]
_FILE = 'b"<the content of a file>"'


def usage_example(context: Context, operation: Operation) -> str:
    """A complete program that calls the method once."""
    if context.info.docs_notation == "python":
        return _short_example(context, operation)
    variable = context.info.variable
    arguments = _constructor(context, operation)
    lines = [
        *imports_of(arguments),
        f"from {context.info.package} import {context.info.class_name}",
        "",
        f"with {context.info.class_name}(",
        *(f"    {argument}," for argument in arguments),
        f") as {variable}:",
    ]
    lines += [f"    {line}" for line in call_lines(context, operation)]
    handling = _speakeasy_handling(context, operation)
    lines += ["", *(f"    {line}" for line in handling)]
    for line in _other_calls(context, operation):
        lines.append(f"    {line}".rstrip())
    return "\n".join(lines).rstrip()


def _short_example(context: Context, operation: Operation) -> str:
    """A program whose credentials are environment variables."""
    info = context.info
    arguments = ", ".join(needed_arguments(context))
    lines = call_lines(context, operation) + handling_lines(context, operation)
    lines += _other_calls(context, operation)
    return "\n".join(
        [
            f"from {info.package} import {info.class_name}",
            "",
            f"with {info.class_name}({arguments}) as {info.variable}:",
            *(f"    {line}".rstrip() for line in lines),
        ]
    )


def call_lines(context: Context, operation: Operation, indent: int = 4) -> list[str]:
    """``res = client.resource.method(...)``, on one line if it fits."""
    call = f"{context.info.variable}.{context.qualified(operation)}"
    return _lines(call, _call_arguments(context, operation), indent)


def _other_calls(context: Context, operation: Operation) -> list[str]:
    """Calls with other bodies, each after a blank line."""
    found: list[str] = []
    for other in _shown_alternatives(operation):
        found += ["", *_alternative_lines(context, operation, other)]
    return found


def _shown_alternatives(operation: Operation) -> list[Body]:
    """The bodies in place of the usual one, one for each kind of argument."""
    body = operation.body
    if body is None or is_streamed(operation) or operation.pagination is not None:
        return []
    usual = None if body.fields is not None else whole_type(body)
    kinds = {(whole_type(other), other.kind): other for other in reversed(body.whole)}
    found = (other for other in body.whole if other in kinds.values())
    return [other for other in found if whole_type(other) != usual]


def _alternative_lines(context: Context, operation: Operation, body: Body) -> list[str]:
    """The call with a body in another media type."""
    arguments = method_arguments(context, operation)
    places = (BODY, WHOLE_BODY)
    whole = next(a for a in arguments if a.location in places and not a.wire)
    type_, samples = whole_type(body), whole_samples(body)
    file = file_argument(context, body, body.type)
    shown = replace(whole, type=type_, samples=samples, file=file)
    given = [f"{whole.name}={_expression(context, shown, {})}"]
    chosen = (
        f"{context.names.argument(operation.key, BODY_TYPE)}={string(body.media_type)}"
    )
    others = [
        f"{argument.name}={_expression(context, argument, {})}"
        for argument in arguments
        if argument.required and argument.location not in (BODY, PART_HEADER)
    ]
    call = f"{context.info.variable}.{context.qualified(operation)}"
    comment = f"# The body as {body.media_type}"
    return [comment, *_lines(call, [*others, *given, chosen], 4)]


def client_method_lines(
    context: Context, operation: Operation, client_method: str, *more: str
) -> list[str]:
    """``res = client.client_method(client.resource.method, more, ...)``."""
    client = context.info.variable
    method = f"{client}.{context.qualified(operation)}"
    arguments = [method, *more, *_call_arguments(context, operation)]
    return _lines(f"{client}.{client_method}", arguments, 4)


def _lines(call: str, arguments: list[str], indent: int) -> list[str]:
    single = f"res = {call}({', '.join(arguments)})"
    if len(single) + indent <= _LIMIT:
        return [single]
    return [f"res = {call}(", *(f"    {a}," for a in arguments), ")"]


def call_expression(
    context: Context, operation: Operation, *, streams: bool = False
) -> str:
    """``client.resource.method(...)`` on one line. ``streams`` requests a stream."""
    call = f"{context.info.variable}.{context.qualified(operation)}"
    arguments = _call_arguments(context, operation, streams=streams)
    return f"{call}({', '.join(arguments)})"


def choice_expression(context: Context, operation: Operation) -> str:
    """A call on one line that asks for a result that is not the default."""
    default = default_choice(operation) or choices(operation)[0]
    asked = next(name for name in choices(operation) if name != default)
    call = call_expression(context, operation).removesuffix(")")
    name = context.names.argument(operation.key, ACCEPTED)
    more = f"{'' if call.endswith('(') else ', '}{name}"
    return f"{call}{more}={string(asked)})"


def client_arguments(
    context: Context, operation: Operation | None, *, is_test: bool = False
) -> list[str]:
    """The required arguments of a client for a call.

    Arguments for tests have fixed values in place of environment variables.
    """
    security = context.api.security.requirement
    requirement = security if operation is None else operation.security
    arguments = [
        argument.test_argument if is_test else argument.example
        for argument in example_arguments(context, requirement)
    ]
    return arguments + _server(context)


def imports_of(arguments: list[str]) -> list[str]:
    """``import os`` and a blank line, if arguments are environment variables."""
    is_used = any("os.getenv(" in argument for argument in arguments)
    return ["import os", ""] if is_used else []


def _constructor(context: Context, operation: Operation) -> list[str]:
    arguments = [
        _global(context, parameter)
        for parameter in context.api.globals
        if not parameter.is_hidden or parameter.location is ParameterLocation.PATH
    ]
    return [*arguments, *client_arguments(context, operation)]


def needed_arguments(context: Context) -> list[str]:
    """The arguments without which a client calls no method."""
    needed = [p for p in context.api.globals if p.required]
    return [_global(context, parameter) for parameter in needed] + _server(context)


def _global(context: Context, parameter: Parameter) -> str:
    value = literal(accepted(context, parameter.type, parameter.samples))
    return f"{context.names.globals[parameter.wire]}={value}"


def _server(context: Context) -> list[str]:
    """The argument ``server_url``, if clients require it."""
    if is_complete(context.api.servers):
        return []
    return [f"server_url={string(example_url(context.api.servers))}"]


def _call_arguments(
    context: Context, operation: Operation, *, streams: bool = False
) -> list[str]:
    """The required arguments, and the body fields in the example of the body."""
    given = body_values(context, operation)
    if streams and operation.stream_field is not None:
        given = {**given, operation.stream_field: True}
    return [
        f"{argument.name}={_expression(context, argument, given)}"
        for argument in method_arguments(context, operation)
        if argument.required or _is_chosen(argument, given)
    ]


def _is_chosen(argument: Argument, given: dict[str, Json]) -> bool:
    """Whether the example of the body has another value than the default."""
    if argument.location != BODY or argument.wire not in given:
        return False
    return literal(given[argument.wire]) != argument.default


def _expression(context: Context, argument: Argument, given: dict[str, Json]) -> str:
    match argument.file and argument.file.files:
        case Files.ONE | Files.ONE_OR_SEVERAL:
            return _FILE
        case Files.SEVERAL:
            return f"[{_FILE}]"
        case Files.BY_NAME:
            return f'{{"file": {_FILE}}}'
        case _:
            return literal(argument_value(context, argument, given))


def _speakeasy_handling(context: Context, operation: Operation) -> list[str]:
    """The use of the result in the notation of Speakeasy's SDKs."""
    if operation.pagination is not None:
        return _SPEAKEASY_PAGES
    lines = handling_lines(context, operation)
    return ["# Handle response", *lines] if lines == _SHOWN else lines


def handling_lines(context: Context, operation: Operation) -> list[str]:
    """The use of the result ``res`` of a call."""
    if operation.pagination is not None:
        return ["for item in res.items():", "    print(item)"]
    if _is_stream(context, operation):
        return ["with res:", "    for item in res:", "        print(item)"]
    if is_download(operation):
        return ['res.save("download.bin")']
    if _is_list(context, operation):
        return ["for item in res:", "    print(item)"]
    if all(not response.results for response in operation.responses):
        return []
    return _SHOWN


def async_handling_lines(context: Context, operation: Operation) -> list[str]:
    """The use of the result ``res`` of an async call."""
    lines = handling_lines(context, operation)
    if operation.pagination is not None or _is_stream(context, operation):
        return [re.sub(r"\b(for|with) ", r"async \1 ", line) for line in lines]
    return [f"await {lines[0]}"] if is_download(operation) else lines


def _is_stream(context: Context, operation: Operation) -> bool:
    return is_always_stream(operation) or _asks_for_a_stream(context, operation)


def _asks_for_a_stream(context: Context, operation: Operation) -> bool:
    """Whether the example call of an operation with a stream field gets a stream."""
    given, wanted = body_values(context, operation), (BODY, operation.stream_field)
    for argument in method_arguments(context, operation):
        if (argument.location, argument.wire) == wanted:
            is_shown = argument.required or argument.wire in given
            value = argument_value(context, argument, given) if is_shown else None
            return value is True or (value is None and streams_by_default(operation))
    return False


def _is_list(context: Context, operation: Operation) -> bool:
    """Whether the result of a call is a list."""
    types = [r.json for r in operation.responses if r.results]
    models = context.annotations.models.__getitem__
    return bool(types) and all(
        type_ is not None and isinstance(bare(type_, models), ListOf) for type_ in types
    )
