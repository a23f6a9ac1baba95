"""The constructors of models that are sent, as type checkers see them.

They accept what arguments accept: plain dicts, any iterable for a list, models of
responses and, where models are only sent, other values. The attributes have what the
model keeps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...ir.lookup import is_recursive
from ...ir.models import Field, Model
from ...ir.transform import named_in
from ...ir.types import (
    ListOf,
    MapOf,
    Named,
    Nullable,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    UnionOf,
)
from ..context import Context
from ..python.annotation_text import in_class, union
from ..python.annotations import Annotations
from ..python.literals import literal
from .argument import optional, required

# The columns for an argument of a constructor, which is inside of a condition.
_COLUMNS = 88 - 12


def constructor(
    context: Context, annotations: Annotations, model: Model
) -> tuple[str, ...]:
    """The arguments of the constructor; none if the fields say nearly the same.

    Dicts for models are no reason for a constructor. Lists of several types are: type
    checkers refuse a ``list[Text]`` for a field of ``list[Text | Image]``.
    """
    annotations = _given_to(annotations, model)
    fields = _fields(annotations, model)
    if not fields:
        return ()
    names = {f.wire: context.names.fields[model.key, f.wire] for f in fields}
    own = frozenset(names.values())
    arguments = (
        _argument(names[field.wire], _annotation(annotations, field, own), field)
        for field in fields
    )
    return ("self", "*", *arguments)


def constructor_models(annotations: Annotations, model: Model) -> Iterator[str]:
    """The keys of the models that the arguments of a constructor mention."""
    for field in _fields(_given_to(annotations, model), model):
        for key in _reached(annotations, field.type):
            yield key
            twin = annotations.models[key].twin
            if twin is not None:
                yield twin


def _given_to(annotations: Annotations, model: Model) -> Annotations:
    """The annotations of values for a model. One that is read keeps JSON's values."""
    has_values = annotations.python_values and model.is_only_sent
    return replace(annotations, python_values=has_values)


def _fields(annotations: Annotations, model: Model) -> tuple[Field, ...]:
    """The fields of a model with a constructor of its own; none of other models."""
    is_given = model.is_only_sent or model.key in annotations.inputs
    is_wider = any(_is_wider(annotations, field.type) for field in model.fields)
    return model.fields if is_given and is_wider else ()


def _reached(
    annotations: Annotations, type_: Type, seen: tuple[str, ...] = ()
) -> Iterator[str]:
    """The models in a type, and in the aliases that it mentions."""
    for key in named_in(type_):
        yield key
        inner = annotations.models[key].type
        if inner is not None and key not in seen:
            yield from _reached(annotations, inner, (*seen, key))


def _argument(name: str, annotation: str, field: Field) -> str:
    if field.constant is not None:
        return optional(name, annotation, literal(field.constant), _COLUMNS)
    if field.required:
        return required(name, annotation, _COLUMNS)
    return optional(name, annotation, "None", _COLUMNS)


def _annotation(annotations: Annotations, field: Field, own: frozenset[str]) -> str:
    given = annotations.argument(field.type)
    if not field.required and field.constant is None:
        given = union(given, "None")
    return in_class(given, own)


def _is_wider(annotations: Annotations, type_: Type, *, inside: bool = False) -> bool:
    """Whether a constructor accepts more for a field than the field has.

    A field has decimals in place of numbers, but not ``inside`` of other types.
    """
    match type_:
        case Scalar(kind):
            is_kept = kind is ScalarKind.NUMBER and not inside
            return annotations.is_wider(type_) and not is_kept
        case Named(key):
            return _is_named_wider(annotations, key, inside=inside)
        case UnionOf() if inside:
            return True
        case ListOf(inner) | MapOf(inner):
            return _is_wider(annotations, inner, inside=True)
        case Nullable(inner):
            return _is_wider(annotations, inner, inside=inside)
        case TupleOf(members) | UnionOf(members):
            return any(_is_wider(annotations, m, inside=inside) for m in members)
        case _:
            return False


def _is_named_wider(annotations: Annotations, key: str, *, inside: bool) -> bool:
    alias = annotations.models[key].type
    named = Named(key)
    if alias is None or not annotations.has_items(alias):
        given = annotations.argument(named, has_dicts=False)
        is_mixed = annotations.has_typed_dict(key) and not annotations.class_of(named)
        return (inside and is_mixed) or given != annotations.result(named)
    return is_recursive(annotations.models, key) or _is_wider(
        annotations, alias, inside=inside
    )
