"""The types of parts whose content type says more than their schema.

An untyped property of a form is a file if its content type is no text (OpenAPI 3.1,
section 4.8.15). An object in XML or YAML is its text, because the SDK writes objects in
JSON only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..ir.api import Api, Body, Operation
from ..ir.models import Field, Model, ModelKind
from ..ir.types import (
    STRING,
    ListOf,
    Named,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
)
from .media_types import essence
from .schemas.content import is_text

_Models = Mapping[str, Model]


def with_part_types(api: Api) -> Api:
    """The API with the types of parts that content types determine."""
    models = {model.key: model for model in api.models}
    resources = tuple(
        replace(r, operations=tuple(_operation(o, models) for o in r.operations))
        for r in api.resources
    )
    return replace(api, resources=resources)


def _operation(operation: Operation, models: _Models) -> Operation:
    body = operation.body
    if body is None or body.fields is None or not body.encodings:
        return operation
    return replace(operation, body=_body(body, body.fields, models))


def _body(body: Body, fields: tuple[Field, ...], models: _Models) -> Body:
    listed = {e.wire: _listed(e.content_type) for e in body.encodings if e.content_type}
    typed = tuple(
        replace(field, type=_typed(field.type, listed[field.wire], models))
        if field.wire in listed
        else field
        for field in fields
    )
    return replace(body, fields=typed)


def _listed(content_types: str) -> list[str]:
    return [essence(name) for name in content_types.split(",")]


def _typed(type_: Type, content_types: list[str], models: _Models) -> Type:
    match type_:
        case ListOf(item):
            return ListOf(_typed(item, content_types, models))
        case Nullable(inner):
            return Nullable(_typed(inner, content_types, models))
        case Scalar(ScalarKind.ANY) if not any(map(_may_be_text, content_types)):
            return Scalar(ScalarKind.BINARY)
        case Named(key) if models[key].kind is ModelKind.OBJECT:
            return STRING if all(map(_is_markup, content_types)) else type_
        case _:
            return type_


def _may_be_text(content_type: str) -> bool:
    return content_type == "*/*" or is_text(content_type)


def _is_markup(content_type: str) -> bool:
    return content_type.endswith(("xml", "yaml"))
