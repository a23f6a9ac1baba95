"""Checks whether the SDK accepts a JSON value for a type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from ...ir.models import Field, Model
from ...ir.types import (
    Discriminator,
    ListOf,
    Literals,
    MapOf,
    Named,
    Nullable,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
)
from ...values import Json
from .scalars import SCALARS

_Models = Mapping[str, Model]


def fits(models: _Models, type_: Type, value: Json) -> bool:
    """Whether ``value`` is valid for a type. ``models`` are all models by key."""
    match type_, value:
        case Scalar(kind), _:
            return SCALARS[kind].accepts(value)
        case Literals(values, is_open=is_open), str() | int():
            same = [item for item in values if type(item) is type(value)]
            return value in same or (is_open and bool(same))
        case Named(key), _:
            return _fits_model(models, models[key], value)
        case ListOf(item), list():
            return all(fits(models, item, element) for element in value)
        case TupleOf(items), list() if len(items) == len(value):
            pairs = zip(items, value, strict=True)
            return all(fits(models, item, element) for item, element in pairs)
        case MapOf(inner), dict():
            return all(fits(models, inner, element) for element in value.values())
        case Nullable(inner), _:
            return value is None or fits(models, inner, value)
        case UnionOf(members, discriminator=None), _:
            return any(fits(models, member, value) for member in members)
        case UnionOf(members, discriminator=Discriminator() as found), dict():
            tag = value.get(found.wire)
            for member, tags in zip(members, found.tags, strict=True):
                if tag in tags:
                    return fits(models, member, value)
            return bool(found.tags[-1]) or fits(models, members[-1], value)
        case ((Literals() | ListOf() | TupleOf() | MapOf() | UnionOf()), _):
            return False
        case _:
            assert_never(type_)


def _fits_model(models: _Models, model: Model, value: Json) -> bool:
    if model.type is not None:
        return fits(models, model.type, value)
    if not isinstance(value, dict):
        return False
    known = {field.wire for field in model.fields}
    extra = [item for wire, item in value.items() if wire not in known]
    return all(_fits_field(models, field, value) for field in model.fields) and (
        model.extra is None or all(fits(models, model.extra, item) for item in extra)
    )


def _fits_field(models: _Models, field: Field, value: Mapping[str, Json]) -> bool:
    if field.wire not in value:
        return not field.required
    item = value[field.wire]
    is_null = item is None and not field.required
    return is_null or fits(models, field.type, item)
