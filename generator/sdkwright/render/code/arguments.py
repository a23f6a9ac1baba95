"""The keyword arguments of methods, for code, docs and examples."""

from __future__ import annotations

from dataclasses import replace

from ...ir.api import Body, MediaKind, Operation, Parameter
from ...ir.models import Field
from ...ir.types import (
    Literals,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
    is_text,
    without_null,
)
from ...naming.argument_names import BODY_FIELD, BODY_TYPE, PART
from ...values import Json
from ..context import Context
from ..python.annotation_text import union, without_none
from ..python.descriptions import field_description, with_default, with_sentence
from ..python.literals import literal
from .argument import BODY, PART_HEADER, Argument
from .files import file_argument
from .selections import selections
from .whole_bodies import (
    files_description,
    whole_annotation,
    whole_groups,
    whole_samples,
    whole_type,
    whole_value,
)


def method_arguments(context: Context, operation: Operation) -> tuple[Argument, ...]:
    """All arguments of a method in the order of its signature.

    Required arguments come first. Each of the two groups has parameters before body
    fields, in document order. Global parameters come before those of the operation.
    """
    shown = [p for p in operation.parameters if not (p.is_global and p.is_hidden)]
    found = [_parameter(context, operation, p) for p in shown]
    found += _body(context, operation)
    found += _part_headers(context, operation)
    found += selections(context, operation)
    return tuple(sorted(found, key=lambda argument: not argument.required))


def _parameter(context: Context, operation: Operation, item: Parameter) -> Argument:
    name = context.names.argument(operation.key, item.location.value, item.wire)
    return _named_parameter(context, item, name)


def _named_parameter(context: Context, item: Parameter, name: str) -> Argument:
    annotation = context.annotations.argument(item.type)
    required = item.required and not item.is_global
    if not required and not isinstance(item.type, Nullable):
        annotation = union(annotation, "None")
    return Argument(
        name=name,
        wire=item.wire,
        location=item.location.value,
        type=item.type,
        required=required,
        default=None if required else _default(item),
        description=_parameter_text(item),
        example=item.example,
        deprecated=item.deprecated,
        is_global=item.is_global,
        annotation=annotation,
        value=name,
        samples=item.samples,
    )


def _parameter_text(item: Parameter) -> str:
    """The description, with the default of an argument that is not sent."""
    is_sent = item.required or _default(item) != "None"
    return item.description if is_sent else with_default(item.description, item.default)


def _default(item: Parameter) -> str:
    """The default in the signature: that of the document if it is sent, else ``None``.

    Only scalar defaults are sent.
    """
    if item.default is None or not item.sends_default:
        return "None"
    value = item.default.value
    return literal(value) if _fits(without_null(item.type), value) else "None"


def _fits(type_: Type, value: Json) -> bool:
    """Whether the default of the document is a valid argument without conversion."""
    match type_, value:
        case Scalar(), str():
            return is_text(type_)
        case Scalar(ScalarKind.BOOLEAN), bool():
            return True
        case Scalar(ScalarKind.INTEGER), int():
            return not isinstance(value, bool)
        case Scalar(ScalarKind.NUMBER), int() | float():
            return not isinstance(value, bool)
        case Literals(values), str() | int():
            return any(value == v and type(value) is type(v) for v in values)
        case _:
            return False


def _body(context: Context, operation: Operation) -> list[Argument]:
    body = operation.body
    if body is None:
        return []
    if body.fields is None:
        return [_whole_body(context, operation, body)]
    return [_field(context, operation, body, field) for field in body.fields]


def _part_headers(context: Context, operation: Operation) -> list[Argument]:
    """The headers of parts. They are optional if their part is."""
    body = operation.body
    if body is None or body.fields is None:
        return []
    needed = [f.wire for f in body.fields if body.required and f.required]
    found: list[Argument] = []
    for encoding in body.encodings:
        for item in encoding.headers:
            name = context.names.argument(
                operation.key, PART + encoding.wire, item.wire
            )
            required = item.required and encoding.wire in needed
            argument = _named_parameter(context, replace(item, required=required), name)
            found.append(replace(argument, location=PART_HEADER, part=encoding.wire))
    return found


def _whole_body(context: Context, operation: Operation, body: Body) -> Argument:
    name = context.names.argument(operation.key, BODY_FIELD)
    field = Field(
        wire="",
        type=whole_type(body),
        required=body.required,
        description=body.description,
        example=body.example,
    )
    found = _as_argument(context, body, field, name, required=body.required)
    if body.kind is MediaKind.TEXT:
        annotation = found.annotation.replace("str", "str | FileInput", 1)
        found = replace(found, annotation=annotation)
    if body.whole:
        found = _with_others(context, operation, body, found)
    return replace(found, samples=whole_samples(body))


def _with_others(
    context: Context, operation: Operation, body: Body, usual: Argument
) -> Argument:
    """The argument for the usual body, which may also be one of the others."""
    chosen = context.names.argument(operation.key, BODY_TYPE)
    files = files_description(body, chosen)
    text = usual.description
    text = with_sentence(text, files) if files else text
    alike, *_ = whole_groups(body)
    annotation = whole_annotation(context, alike)
    is_any = "Any" in (usual.annotation, annotation)
    type_, is_file_too = whole_value(body.every)
    return replace(
        usual,
        type=Nullable(type_) if isinstance(usual.type, Nullable) else type_,
        is_file_too=is_file_too,
        annotation="Any" if is_any else union(usual.annotation, annotation),
        description=with_sentence(usual.description, files)
        if files
        else usual.description,
    )


def _field(
    context: Context, operation: Operation, body: Body, field: Field
) -> Argument:
    name = context.names.argument(operation.key, BODY_FIELD, field.wire)
    required = body.required and field.required and field.constant is None
    return _as_argument(context, body, field, name, required=required)


def _as_argument(
    context: Context, body: Body, field: Field, name: str, *, required: bool
) -> Argument:
    plain = _body_annotation(context, body, field.type, field.wire)
    annotation, default, value = plain, None, name
    if field.constant is not None and body.required:
        default = literal(field.constant)
    elif not required and isinstance(field.type, Nullable):
        inner = _body_annotation(context, body, field.type.inner, field.wire)
        annotation, default = f"OptionalNullable[{without_none(inner)}]", "UNSET"
    elif not required:
        annotation = union(plain, "None")
        default = "None"
        value = f"unset_if_none({name})"
    return Argument(
        name=name,
        wire=field.wire,
        location=BODY,
        type=field.type,
        required=required,
        default=default,
        description=field_description(field),
        example=field.example,
        deprecated=field.deprecated,
        is_global=False,
        annotation=annotation,
        value=value,
        file=file_argument(context, body, field.type, field.wire),
    )


def _body_annotation(context: Context, body: Body, type_: Type, wire: str) -> str:
    """The annotation of a body argument. Bodies that can hold files take files."""
    file = file_argument(context, body, type_, wire)
    return context.annotations.argument(type_) if file is None else file.annotation
