"""The fields of models that need modules of the runtime."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.api import Api
from ...ir.models import Field, Model
from ...ir.transform import types_in
from ...ir.types import (
    ListOf,
    MapOf,
    Nullable,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    UnionOf,
)
from ..python.annotations import DATES, Annotations
from .variants import unions_in


def read_only_fields(annotations: Annotations, model: Model) -> tuple[Field, ...]:
    """The fields that requests leave out of a model which they share with responses."""
    if model.key not in annotations.inputs:
        return ()
    return tuple(field for field in model.fields if field.read_only)


def has_numbers(model: Model) -> bool:
    """Whether a model is only sent, and has numbers."""
    number = Scalar(ScalarKind.NUMBER)
    return model.is_only_sent and any(type_ == number for type_ in _types(model))


def has_dates_with_times(model: Model) -> bool:
    """Whether a model has a date, or a date with a time."""
    unions = (type_ for type_ in _types(model) if isinstance(type_, UnionOf))
    return any({*union.members} >= DATES for union in unions)


def has_undecided_unions(annotations: Annotations, api: Api) -> bool:
    """Whether any type is a union whose members have different optional constants."""
    return any(
        annotations.undecided(union)
        for type_ in types_in((api.models, api.operations))
        for union in unions_in(type_)
    )


def _types(model: Model) -> Iterator[Type]:
    own = (*(field.type for field in model.fields), model.type, model.extra)
    for type_ in own:
        if type_ is not None:
            yield from _inside(type_)


def _inside(type_: Type) -> Iterator[Type]:
    """The type and all types inside of it, without those of models."""
    yield type_
    match type_:
        case ListOf(inner) | MapOf(inner) | Nullable(inner):
            yield from _inside(inner)
        case TupleOf(members) | UnionOf(members):
            for member in members:
                yield from _inside(member)
        case _:
            pass
