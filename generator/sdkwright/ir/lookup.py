"""Looks up types behind aliases and at paths."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping

from .models import Field, Model, ModelKind
from .pagination import Path
from .transform import named_in
from .types import ANY, ListOf, MapOf, Named, Type, UnionOf, without_null

# Finds a model by its key.
Models = Callable[[str], Model]


def reachable(models: Mapping[str, Model], roots: Iterable[Type]) -> dict[str, None]:
    """The keys of all models in ``roots`` and in these models, in the order found."""
    found: dict[str, None] = {}
    pending = deque(key for root in roots for key in named_in(root))
    while pending:
        key = pending.popleft()
        if key not in found:
            found[key] = None
            pending += models[key].referenced
    return found


def bare(type_: Type, models: Models) -> Type:
    """The type behind all aliases, without null."""
    seen: list[str] = []
    type_ = without_null(type_)
    while isinstance(type_, Named) and type_.key not in seen:
        inner = models(type_.key).type
        if inner is None:
            return type_
        seen.append(type_.key)
        type_ = without_null(inner)
    return type_


def object_of(type_: Type, models: Models) -> Model | None:
    """The model of an object type; ``None`` for other types."""
    found = bare(type_, models)
    if not isinstance(found, Named):
        return None
    model = models(found.key)
    return model if model.kind is ModelKind.OBJECT else None


def fields_in(type_: Type, models: Models) -> dict[str, Field]:
    """The fields of an object type by wire name; empty for other types."""
    model = object_of(type_, models)
    return {} if model is None else {field.wire: field for field in model.fields}


def type_at(type_: Type, path: Path, models: Models) -> Type | None:
    """The type at a path.

    It is ``None`` if the path is not declared, and ``ANY`` if the document does not
    restrict the type.
    """
    found: Type | None = type_
    for step in path:
        found = None if found is None else _step(found, step, models)
    return found


def _step(type_: Type, step: str | int, models: Models) -> Type | None:
    match bare(type_, models), step:
        case ListOf(item), int():
            return item
        case MapOf(value), str():
            return value
        case UnionOf(members), _:
            found = [_step(member, step, models) for member in members]
            distinct = list(dict.fromkeys(t for t in found if t is not None))
            return distinct[0] if len(distinct) == 1 else ANY if distinct else None
        case Named(key), str() as wire:
            model = models(key)
            if wire in (fields := fields_in(type_, models)):
                return fields[wire].type
            return model.extra if model.fields else ANY
        case other, _:
            return ANY if other == ANY else None


def is_recursive(models: Mapping[str, Model], key: str) -> bool:
    """Whether a model is an alias that contains itself without a class in between."""
    is_alias = models[key].kind is ModelKind.ALIAS
    pending, seen = [key] if is_alias else [], {key: None}
    while pending:
        for other in models[pending.pop()].referenced:
            if other == key:
                return True
            if other not in seen and models[other].kind is ModelKind.ALIAS:
                seen[other] = None
                pending.append(other)
    return False
