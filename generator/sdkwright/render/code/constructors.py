"""The constructors of models that are only sent, as type checkers see them.

They accept what arguments accept: other values, any iterable for a list, and models of
responses. The attributes have what the model keeps.
"""

from __future__ import annotations

from collections.abc import Iterator

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
    """The arguments of the constructor; none if the fields say the same."""
    fields = model.fields if model.is_only_sent else ()
    if not any(_is_wider(annotations, field.type) for field in fields):
        return ()
    names = {f.wire: context.names.fields[model.key, f.wire] for f in fields}
    own = frozenset(names.values())
    arguments = (
        _argument(names[field.wire], _annotation(annotations, field, own), field)
        for field in fields
    )
    return ("self", "*", *arguments)


def read_models(annotations: Annotations, model: Model) -> Iterator[str]:
    """The keys of the models of responses that a constructor accepts."""
    fields = model.fields if model.is_only_sent else ()
    for field in fields:
        for key in _reached(annotations, field.type):
            twin = annotations.models[key].twin
            if twin is not None:
                yield twin


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
    given = annotations.argument(field.type, has_dicts=False)
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
        case Named():
            given = annotations.argument(type_, has_dicts=False)
            return given != annotations.result(type_)
        case ListOf(inner) | MapOf(inner):
            return _is_wider(annotations, inner, inside=True)
        case Nullable(inner):
            return _is_wider(annotations, inner, inside=inside)
        case TupleOf(members) | UnionOf(members):
            return any(_is_wider(annotations, m, inside=inside) for m in members)
        case _:
            return False
