"""Digests of models, to find a schema again that has another place or name."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import assert_never

from ..ir.models import Field, Model
from ..ir.transform import named_in
from ..ir.types import (
    ListOf,
    Literals,
    MapOf,
    Named,
    Nullable,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
    without_null,
)

# The number of characters of a digest.
_LENGTH = 10


def shapes(models: tuple[Model, ...]) -> dict[str, str]:
    """The digest of each model: of its fields and constants, without descriptions.

    A schema inside of another one counts as a schema, whatever it holds. A digest does
    not depend on the place of the model. It is empty if too many schemas are alike.
    """
    by_key = {model.key: model for model in models}
    return {
        model.key: _digest(_outline(model, by_key)) if _is_telling(model) else ""
        for model in models
    }


def _is_telling(model: Model) -> bool:
    match model.type:
        case Literals(values):
            return len(values) > 1
        case UnionOf(members):
            return len(members) > 1
        case _:
            return len(model.fields) > 1 or any(map(_refers, model.fields))


def _refers(field: Field) -> bool:
    return next(named_in(field.type), None) is not None


def _digest(outline: object) -> str:
    text = json.dumps(outline, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def _outline(model: Model, models: Mapping[str, Model]) -> list[object]:
    # Names of fields and constants tell schemas apart, and the type of a single field.
    is_single = len(model.fields) == 1
    fields = sorted(
        [field.wire, _type(field.type, model.key, models)]
        for field in model.fields
        if is_single or isinstance(without_null(field.type), Literals)
    )
    fields += sorted([field.wire] for field in model.fields)
    inner = (model.type, model.extra)
    types = [None if t is None else _type(t, model.key, models) for t in inner]
    return [model.kind.value, fields, types]


def _type(type_: Type, own: str, models: Mapping[str, Model]) -> str:
    match type_:
        case Scalar(kind):
            return kind.value
        case Literals(values):
            return json.dumps([*values], ensure_ascii=False)
        case Named(key) if key == own:
            return "itself"
        case Named(key):
            return "*" if key not in models or models[key].hoisted else f"<{key}>"
        case ListOf(inner):
            return f"[{_type(inner, own, models)}]"
        case MapOf(inner):
            return f"{{{_type(inner, own, models)}}}"
        case Nullable(inner):
            return f"{_type(inner, own, models)}?"
        case TupleOf(items):
            return f"({', '.join(_type(item, own, models) for item in items)})"
        case UnionOf(members):
            return " | ".join(_type(member, own, models) for member in members)
        case _:
            assert_never(type_)
