"""Removes aliases that contain themselves directly, which Python cannot define."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...ir.models import Model
from ...ir.types import ANY, Named, Nullable, Type, UnionOf, without_null
from .scalars import NULL


def without_cycles(models: Mapping[str, Model]) -> dict[str, Model]:
    """The models by key, without direct recursion.

    A recursive alias is replaced by a union of its other members.
    """
    return {
        key: model if model.type is None else _without_cycle(model, model.type, models)
        for key, model in models.items()
    }


def _without_cycle(model: Model, type_: Type, models: Mapping[str, Model]) -> Model:
    if not _leads_to(type_, model.key, models, ()):
        return model
    kept = list(dict.fromkeys(_members(type_, models, (model.key,))))
    bare = tuple(member for member in kept if member != NULL)
    inner = without_null(type_)
    whole = inner if isinstance(inner, UnionOf) else UnionOf((), key=model.key)
    rest = bare[0] if len(bare) == 1 else replace(whole, members=bare)
    if not bare:
        return replace(model, type=ANY)
    return replace(model, type=Nullable(rest) if NULL in kept else rest)


def _members(
    type_: Type, models: Mapping[str, Model], seen: tuple[str, ...]
) -> Iterator[Type]:
    """The members of a type. Aliases that lead back to one of ``seen`` are expanded."""
    match type_:
        case Named(key) if key in seen:
            return
        case Named(key) if (inner := models[key].type) is not None and any(
            _leads_to(inner, known, models, ()) for known in seen
        ):
            yield from _members(inner, models, (*seen, key))
        case Nullable(inner):
            yield from _members(inner, models, seen)
            yield NULL
        case UnionOf(members):
            for member in members:
                yield from _members(member, models, seen)
        case _:
            yield type_


def _leads_to(
    type_: Type, key: str, models: Mapping[str, Model], seen: tuple[str, ...]
) -> bool:
    """Whether a type is the model ``key``, without a list or an object in between."""
    match type_:
        case Named(found):
            inner = models[found].type
            if found == key or inner is None or found in seen:
                return found == key
            return _leads_to(inner, key, models, (*seen, found))
        case Nullable(inner):
            return _leads_to(inner, key, models, seen)
        case UnionOf(members):
            return any(_leads_to(member, key, models, seen) for member in members)
        case _:
            return False
