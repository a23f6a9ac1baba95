"""Properties with one value: the SDK fills them in.

A property may have its value by a reference. The field then has the constant itself as
its type, so that it reads like the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...ir.api import Api, Body, Operation
from ...ir.models import Field, Model, ModelKind
from ...ir.types import Literals, Named, Nullable, Type, without_null

_Models = Mapping[str, Model]


def with_constants(api: Api) -> Api:
    """The API with the constants themselves as the types of fields."""
    known = {model.key: model for model in api.models}
    models = tuple(_with_constants(model, known) for model in api.models)
    return replace(api, models=models)


def with_fields_of_bodies(api: Api) -> Api:
    """The API with the fields of models in the bodies that have them as arguments."""
    known = {model.key: model for model in api.models}
    resources = tuple(
        replace(r, operations=tuple(_operation(o, known) for o in r.operations))
        for r in api.resources
    )
    return replace(api, resources=resources)


def _with_constants(model: Model, models: _Models) -> Model:
    fields = tuple(
        field
        if (inlined := _constant(field.type, models)) is None
        else replace(field, type=inlined)
        for field in model.fields
    )
    return model if fields == model.fields else replace(model, fields=fields)


def _constant(type_: Type, models: _Models) -> Type | None:
    """The constant that a type refers to; ``None`` for other types."""
    is_nullable, seen = False, list[str]()
    while True:
        is_nullable = is_nullable or isinstance(type_, Nullable)
        match without_null(type_):
            case Named(key) if key not in seen and (inner := models[key].type):
                seen.append(key)
                type_ = inner
            case Literals((_,), is_open=False) as found if seen:
                return Nullable(found) if is_nullable else found
            case _:
                return None


def _operation(operation: Operation, models: _Models) -> Operation:
    body = operation.body
    if body is None or not body.fields:
        return operation
    return replace(operation, body=_body(body, body.fields, models))


def _body(body: Body, fields: tuple[Field, ...], models: _Models) -> Body:
    """The body with the fields of its model, as they are now."""
    known = {field.wire: field for field in _fields(body.type, models)}
    return replace(body, fields=tuple(known.get(f.wire, f) for f in fields))


def _fields(type_: Type, models: _Models) -> tuple[Field, ...]:
    match without_null(type_):
        case Named(key) if models[key].kind is ModelKind.OBJECT:
            return models[key].fields
        case Named(key) if (inner := models[key].type) is not None:
            return _fields(inner, models)
        case _:
            return ()
