"""Methods whose body has several media types: the arguments of each of them."""

from __future__ import annotations

from dataclasses import replace

from ...ir.api import Body, MediaKind, Operation
from ...ir.types import ListOf, Literals, Nullable
from ..context import Context
from ..python.annotations import union
from .argument import BODY, MEDIA_TYPE, PART_HEADER, WHOLE_BODY, Argument
from .files import file_argument

Arguments = tuple[Argument, ...]
_OF_BODY = (BODY, PART_HEADER, WHOLE_BODY)


def body_variants(
    context: Context, operation: Operation, arguments: Arguments
) -> list[Arguments]:
    """The arguments of a method, one variant for each form of the body."""
    body = operation.body
    if body is None or not body.whole:
        return [arguments]
    usual = "" if body.fields is not None else whole_annotation(context, body)
    types = {usual: _usual_types(body)}
    for other in body.whole:
        annotation = whole_annotation(context, other)
        types[annotation] = (*types.get(annotation, ()), *other.media_types)
    _, *others = types.items()
    main = [a for a in arguments if a.location != WHOLE_BODY]
    found = [_with_types(context, main, types[usual], is_default=True)]
    name = context.names.body_fields[operation.key, ""]
    rest = [a for a in arguments if a.location not in _OF_BODY]
    for annotation, media_types in others:
        given = _with_types(context, rest, media_types, is_default=False)
        at = next(i for i, a in enumerate(given) if a.location == MEDIA_TYPE)
        whole = _whole(name, annotation, body)
        found.append(_sorted((*given[:at], whole, *given[at:])))
    return found


def accepted_arguments(operation: Operation, arguments: Arguments) -> Arguments:
    """The arguments of the function behind all variants.

    The fields of the body may be absent, and a body that is one argument has any type.
    """
    if operation.body is None or not operation.body.whole:
        return arguments
    return _sorted(tuple(map(_accepted, arguments)))


def whole_annotation(context: Context, body: Body) -> str:
    """The annotation of a body that is one argument."""
    if body.kind is MediaKind.TEXT:
        return union("str", "FileInput")
    file = file_argument(context, body, body.type)
    if file is not None:
        return file.annotation
    is_lines = body.kind is MediaKind.JSON_LINES
    return context.annotations.argument(ListOf(body.type) if is_lines else body.type)


def _usual_types(body: Body) -> tuple[str, ...]:
    """The media types that have the arguments of the usual body."""
    same = [t for b in body.alternatives if b not in body.whole for t in b.media_types]
    return (*body.media_types, *same)


def _accepted(argument: Argument) -> Argument:
    if argument.location == BODY and not argument.wire:
        return replace(argument, annotation="Any")
    if argument.location not in (BODY, PART_HEADER) or not argument.required:
        return argument
    if isinstance(argument.type, Nullable):
        annotation = f"OptionalNullable[{argument.annotation}]"
        return replace(argument, required=False, annotation=annotation, default="UNSET")
    value = argument.value
    return replace(
        argument,
        required=False,
        annotation=union(argument.annotation, "None"),
        default="None",
        value=f"unset_if_none({value})" if argument.location == BODY else value,
    )


def _with_types(
    context: Context,
    arguments: list[Argument],
    media_types: tuple[str, ...],
    *,
    is_default: bool,
) -> Arguments:
    """The arguments, with the media types of one form of the body."""
    type_ = Literals(media_types, is_open=False)
    annotation = context.annotations.argument(type_)
    return tuple(
        replace(a, annotation=annotation, default=a.default if is_default else None)
        if a.location == MEDIA_TYPE
        else a
        for a in arguments
    )


def _whole(name: str, annotation: str, body: Body) -> Argument:
    return Argument(
        name=name,
        wire="",
        location=BODY,
        type=body.type,
        required=True,
        default=None,
        description="",
        example=None,
        deprecated=None,
        is_global=False,
        annotation=annotation,
        value=name,
    )


def _sorted(arguments: Arguments) -> Arguments:
    return tuple(sorted(arguments, key=lambda argument: argument.default is not None))
