"""Methods whose body has several media types: the arguments of each form."""

from __future__ import annotations

from dataclasses import replace

from ...ir.api import Body, Operation
from ...ir.types import Literals, Nullable
from ..context import Context
from ..python.annotation_text import union
from .argument import BODY, MEDIA_TYPE, PART_HEADER, WHOLE_BODY, Argument
from .whole_bodies import types_of, whole_annotation, whole_groups

Arguments = tuple[Argument, ...]
_OF_BODY = (BODY, PART_HEADER, WHOLE_BODY)


def body_variants(
    context: Context, operation: Operation, arguments: Arguments
) -> list[Arguments]:
    """The arguments of a method, one variant for each form of the body.

    The forms are fields, a value, and text or a file.
    """
    body = operation.body
    if body is None or _count(body) < 2:
        return [arguments]
    groups = whole_groups(body)
    usual = groups.pop(0) if body.fields is None else _with_fields(body)
    main = [a for a in arguments if a.location != WHOLE_BODY]
    found = [_variant(context, main, usual, is_default=True)]
    places = (BODY, WHOLE_BODY)
    whole = next(a for a in arguments if a.location in places and not a.wire)
    rest = [a for a in arguments if a is whole or a.location not in _OF_BODY]
    for group in groups:
        own = replace(whole, annotation=whole_annotation(context, group), default=None)
        given = [own if a is whole else a for a in rest]
        found.append(_variant(context, given, group, is_default=False))
    return found


def accepted_arguments(operation: Operation, arguments: Arguments) -> Arguments:
    """The arguments of the function behind all variants.

    The fields of the body may be absent, and a body that is one argument has any type.
    """
    if operation.body is None or _count(operation.body) < 2:
        return arguments
    return _sorted(tuple(map(_accepted, arguments)))


def _count(body: Body) -> int:
    """The number of forms of a body."""
    return len(whole_groups(body)) + (body.fields is not None)


def _with_fields(body: Body) -> tuple[Body, ...]:
    """The bodies that have the fields of the usual one."""
    return tuple(other for other in body.every if other.fields is not None)


def _accepted(argument: Argument) -> Argument:
    if argument.location not in _OF_BODY:
        return argument
    if not argument.wire and argument.location != PART_HEADER:
        return replace(argument, annotation="Any")
    if not argument.required:
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


def _variant(
    context: Context,
    arguments: list[Argument],
    bodies: tuple[Body, ...],
    *,
    is_default: bool,
) -> Arguments:
    """The arguments, with the media types of one form of the body."""
    type_ = Literals(types_of(bodies), is_open=False)
    annotation = context.annotations.argument(type_)
    return _sorted(
        tuple(
            replace(a, annotation=annotation, default=a.default if is_default else None)
            if a.location == MEDIA_TYPE
            else a
            for a in arguments
        )
    )


def _sorted(arguments: Arguments) -> Arguments:
    return tuple(sorted(arguments, key=lambda argument: argument.default is not None))
