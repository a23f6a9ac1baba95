"""Usage examples: every one is a program that runs."""

from __future__ import annotations

from ..ir.api import Operation, ParameterLocation
from ..ir.models import Example, Field, Model, ModelKind
from ..ir.types import (
    ListOf,
    Literals,
    MapOf,
    Named,
    Nullable,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    UnionOf,
)
from ..values import Json
from .arguments import BODY, Argument, Files, method_arguments
from .context import Context
from .credentials import example_arguments
from .fits import fits
from .literals import literal, string
from .results import is_always_stream, is_download
from .servers import example_url, is_complete

_SAMPLES: dict[ScalarKind, Json] = {
    ScalarKind.STRING: "<value>",
    ScalarKind.INTEGER: 1,
    ScalarKind.NUMBER: 1.5,
    ScalarKind.BOOLEAN: True,
    ScalarKind.DATE_TIME: "2025-01-31T12:00:00Z",
    ScalarKind.DATE: "2025-01-31",
    ScalarKind.TIME: "12:00:00",
    ScalarKind.DECIMAL: "1.50",
    ScalarKind.BINARY: "<file>",
    ScalarKind.NULL: None,
    ScalarKind.ANY: "<value>",
}
_LIMIT = 88
# Lists and what may be null are empty inside of more models than this.
_DEEPEST = 3
_Path = tuple[str, ...]
_FILE = 'b"<the content of a file>"'


def usage_example(context: Context, operation: Operation) -> str:
    """A whole program that makes one call of the method."""
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
    lines += [""] + [f"    {line}".rstrip() for line in _handling(operation)]
    return "\n".join(lines)


def call_lines(context: Context, operation: Operation, indent: int = 4) -> list[str]:
    """``res = client.resource.method(...)``, on one line where it fits."""
    call = f"{context.info.variable}.{context.qualified(operation)}"
    arguments = _call_arguments(context, operation)
    single = f"res = {call}({', '.join(arguments)})"
    if len(single) + indent <= _LIMIT:
        return [single]
    return [f"res = {call}(", *(f"    {a}," for a in arguments), ")"]


def call_expression(
    context: Context, operation: Operation, *, streams: bool = False
) -> str:
    """``client.resource.method(...)`` on one line, asking for a stream or not."""
    call = f"{context.info.variable}.{context.qualified(operation)}"
    arguments = _call_arguments(context, operation, streams=streams)
    return f"{call}({', '.join(arguments)})"


def sample(context: Context, type_: Type) -> Json:
    """A value of the type, made up; objects have their required fields only."""
    try:
        return _sample(context, type_, ())
    except _EndlessError:
        # Nothing is of this type: every value has another one of it inside.
        return {}


class _EndlessError(Exception):
    """A value that has a value of its own type inside, again and again."""


def _sample(context: Context, type_: Type, within: _Path) -> Json:
    """A sample inside of the models ``within``, the outermost first."""
    match type_:
        case Scalar(kind):
            return _SAMPLES[kind]
        case Literals(values):
            return values[0]
        case ListOf(item):
            found = _inner(context, item, within)
            return [] if found is None else [found.value]
        case MapOf(value):
            found = _inner(context, value, within)
            return {} if found is None else {"key": found.value}
        case Nullable(inner):
            found = _inner(context, inner, within)
            return None if found is None else found.value
        case TupleOf(items):
            return [_sample(context, item, within) for item in items]
        case UnionOf(members):
            return _sample_member(context, members, within)
        case Named(key):
            if key in within:
                raise _EndlessError
            return _sample_model(context, context.annotations.models[key], within)


def _inner(context: Context, type_: Type, within: _Path) -> Example | None:
    """What a value may have inside; deep down it has nothing."""
    if len(within) > _DEEPEST:
        return None
    try:
        return Example(_sample(context, type_, within))
    except _EndlessError:
        return None


def _sample_member(context: Context, members: tuple[Type, ...], within: _Path) -> Json:
    """A value of the first member that has one."""
    for member in members[:-1]:
        try:
            return _sample(context, member, within)
        except _EndlessError:
            pass
    return _sample(context, members[-1], within)


def _sample_model(context: Context, model: Model, within: _Path) -> Json:
    within = (*within, model.key)
    if model.kind is ModelKind.ALIAS:
        return None if model.type is None else _sample(context, model.type, within)
    return {
        field.wire: _sample_field(context, field, within)
        for field in model.fields
        if field.required
    }


def _sample_field(context: Context, field: Field, within: _Path) -> Json:
    models = context.annotations.models
    # Some examples are not what their own schema describes.
    if field.example is not None and fits(models, field.type, field.example.value):
        return field.example.value
    return _sample(context, field.type, within)


def client_arguments(context: Context, operation: Operation | None) -> list[str]:
    """What a client must be made with to make a call."""
    security = context.api.security.requirement
    requirement = security if operation is None else operation.security
    arguments = example_arguments(context, requirement)
    if not is_complete(context.api.servers):
        arguments.append(f"server_url={string(example_url(context.api.servers))}")
    return arguments


def imports_of(arguments: list[str]) -> list[str]:
    """``import os`` where arguments come from the environment, and a blank line."""
    is_used = any("os.getenv(" in argument for argument in arguments)
    return ["import os", ""] if is_used else []


def _constructor(context: Context, operation: Operation) -> list[str]:
    arguments = [
        f"{context.names.globals[parameter.wire]}="
        + literal("<value>" if parameter.example is None else parameter.example.value)
        for parameter in context.api.globals
        if not parameter.is_hidden or parameter.location is ParameterLocation.PATH
    ]
    return [*arguments, *client_arguments(context, operation)]


def _call_arguments(
    context: Context, operation: Operation, *, streams: bool = False
) -> list[str]:
    """What the call needs, and whatever the body's own example shows."""
    given = _body_example(operation)
    if streams and operation.stream_field is not None:
        given = {**given, operation.stream_field: True}
    return [
        f"{argument.name}={_expression(context, argument, given)}"
        for argument in method_arguments(context, operation)
        if argument.required or (argument.location == BODY and argument.wire in given)
    ]


def _expression(context: Context, argument: Argument, given: dict[str, Json]) -> str:
    match argument.files:
        case Files.ONE:
            return _FILE
        case Files.SEVERAL:
            return f"[{_FILE}]"
        case None:
            return literal(_value(context, argument, given))


def _body_example(operation: Operation) -> dict[str, Json]:
    body = operation.body
    if body is None or body.fields is None or body.example is None:
        return {}
    value = body.example.value
    return value if isinstance(value, dict) else {}


def _value(context: Context, argument: Argument, given: dict[str, Json]) -> Json:
    if argument.location == BODY and argument.wire in given:
        return given[argument.wire]
    if argument.example is not None:
        return argument.example.value
    return sample(context, argument.type)


def _handling(operation: Operation) -> list[str]:
    if operation.pagination is not None:
        return [
            "while res is not None:",
            "    # Handle items",
            "    res = res.next()",
        ]
    if is_always_stream(operation):
        return ["with res:", "    for item in res:", "        print(item)"]
    if is_download(operation):
        return ['res.save("download.bin")']
    return ["# Handle response", "print(res)"]
