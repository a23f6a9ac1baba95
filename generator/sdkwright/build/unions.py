"""Which property tells the members of each union apart.

The document says so with a discriminator, or all members have a constant of the same
name. Such a union becomes an alias: the choice is written down once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..ir.api import Api
from ..ir.models import Field, Model, ModelKind
from ..ir.transform import map_types
from ..ir.types import (
    ANY,
    Discriminator,
    Literals,
    Named,
    Nullable,
    Type,
    UnionOf,
    without_null,
)

_Tags = tuple[str | int, ...]


def resolve_unions(api: Api) -> Api:
    """The API with the discriminator of every union that has one."""
    models = _without_loops({model.key: model for model in api.models})
    resolver = _Resolver(models)
    changed = map_types(replace(api, models=tuple(models.values())), resolver.resolve)
    found = resolver.found
    lacking = resolver.lacking
    aliases = (_alias(key, union) for key, union in found.items() if key not in models)
    own = (
        _with_tags(_with_union(model, found.get(model.key)), lacking.get(model.key, {}))
        for model in changed.models
    )
    return replace(changed, models=(*own, *aliases))


def _alias(key: str, union: UnionOf) -> Model:
    return Model(
        key=key,
        hint=union.hint,
        name_hint=union.name_hint,
        kind=ModelKind.ALIAS,
        description="",
        fields=(),
        type=union,
        hoisted=True,
    )


def _with_union(model: Model, union: UnionOf | None) -> Model:
    """The model, if it is an alias of itself by now, with the union that it names."""
    if union is None or model.type is None:
        return model
    is_nullable = isinstance(model.type, Nullable)
    return replace(model, type=Nullable(union) if is_nullable else union)


def _with_tags(model: Model, lacking: Mapping[str, _Tags]) -> Model:
    """The model with the properties that only a union says it has."""
    fields = (
        Field(wire, Literals(tags, is_open=False), required=False)
        for wire, tags in lacking.items()
    )
    return replace(model, fields=(*fields, *model.fields)) if lacking else model


class _Resolver:
    """Finds discriminators.

    ``found`` are the unions that have one, by alias; ``lacking`` has the values of
    those that a model does not declare, by the model and the property.
    """

    def __init__(self, models: Mapping[str, Model]) -> None:
        self._models = dict(models)
        self._owners = {
            union.key: model.key
            for model in models.values()
            if model.type and isinstance(union := without_null(model.type), UnionOf)
        }
        self.found: dict[str, UnionOf] = {}
        self.lacking: dict[str, dict[str, _Tags]] = {}

    def resolve(self, type_: Type) -> Type:
        """The alias of a discriminated union; any other type as it is."""
        if not isinstance(type_, UnionOf) or not type_.key:
            return type_
        found = self._discriminator(type_)
        if found is None:
            return type_
        key = self._owners.get(type_.key, type_.key)
        self.found[key] = replace(type_, discriminator=found)
        self._note_lacking(type_.members, found)
        self._models.setdefault(key, _alias(key, self.found[key]))
        return Named(key)

    def _discriminator(self, union: UnionOf) -> Discriminator | None:
        if union.wire is not None:
            if not all(map(self._has_properties, union.members)):
                return None
            tags = [self._tags(union, member) for member in union.members]
            if not all(tags[:-1]) or not (tags[-1] or self._object(union.members[-1])):
                return None
            return Discriminator(union.wire, tuple(tags), self._untagged(union))
        for wire in self._constants(union.members[0]):
            tags = [self._own_tags(member, wire) for member in union.members]
            if all(tags) and _is_unambiguous(tags):
                return Discriminator(wire, tuple(tags))
        return None

    def _note_lacking(
        self, members: tuple[Type, ...], discriminator: Discriminator
    ) -> None:
        for member, tags in zip(members, discriminator.tags, strict=True):
            model, wire = self._object(member), discriminator.wire
            if model is None or wire in [field.wire for field in model.fields]:
                continue
            known = self.lacking.setdefault(model.key, {})
            known[wire] = tuple(dict.fromkeys((*known.get(wire, ()), *tags)))

    def _has_properties(self, member: Type) -> bool:
        """Whether all values of a member are objects."""
        for key in self._chain(member):
            model = self._models[key]
            if model.kind is ModelKind.OBJECT:
                return True
            if isinstance(model.type, UnionOf):
                return all(map(self._has_properties, model.type.members))
        return isinstance(member, UnionOf) and all(
            map(self._has_properties, member.members)
        )

    def _untagged(self, union: UnionOf) -> tuple[int, ...]:
        """The positions of the members that do not require the discriminator."""
        models = [self._object(member) for member in union.members]
        return tuple(
            index
            for index, model in enumerate(models)
            if model is not None and union.wire not in _required(model)
        )

    def _tags(self, union: UnionOf, member: Type) -> _Tags:
        """The values of the discriminator that stand for a member."""
        wire, keys = union.wire or "", set(self._chain(member))
        mapped = tuple(tag for tag, key in union.mapping if key in keys)
        if mapped:
            return mapped
        model = self._object(member)
        if model is None:
            return self._nested_tags(member)
        if member == union.members[-1] and union.key == f"{model.key}/discriminator":
            return ()
        return self._own_tags(member, wire, may_lack=True) or (model.hint,)

    def _nested_tags(self, member: Type) -> _Tags:
        """The values of all members of a union inside of a union."""
        for key in self._chain(member):
            inner = self._models[key].type
            if isinstance(inner, UnionOf):
                found = self._discriminator(inner)
                return (
                    () if found is None else tuple(t for tag in found.tags for t in tag)
                )
        return ()

    def _own_tags(self, member: Type, wire: str, *, may_lack: bool = False) -> _Tags:
        """The constants of the member's property ``wire``."""
        model = self._object(member)
        for field in () if model is None else model.fields:
            if field.wire == wire and (field.required or may_lack):
                return self._values(field.type)
        return ()

    def _values(self, type_: Type) -> _Tags:
        match without_null(type_):
            case Literals(values, is_open=False):
                return tuple(v for v in values if not isinstance(v, bool))
            case Literals(values, is_open=True):
                return tuple(v for v in values if isinstance(v, str))
            case Named(key):
                inner = self._models[key].type
                return () if inner is None else self._values(inner)
            case _:
                return ()

    def _constants(self, member: Type) -> Iterator[str]:
        model = self._object(member)
        for field in () if model is None else model.fields:
            match field.type:
                case Literals(is_open=False) if field.required:
                    yield field.wire
                case _:
                    pass

    def _object(self, type_: Type) -> Model | None:
        for key in self._chain(type_):
            if self._models[key].kind is ModelKind.OBJECT:
                return self._models[key]
        return None

    def _chain(self, type_: Type) -> Iterator[str]:
        """The models that a type is another name of."""
        seen: list[str] = []
        while isinstance(type_, Named) and type_.key not in seen:
            seen.append(type_.key)
            yield type_.key
            inner = self._models[type_.key].type
            if inner is None:
                return
            type_ = inner


def _is_unambiguous(tags: list[_Tags]) -> bool:
    every = [tag for member in tags for tag in member]
    return len(set(every)) == len(every)


def _required(model: Model) -> list[str]:
    return [field.wire for field in model.fields if field.required]


def _without_loops(models: Mapping[str, Model]) -> dict[str, Model]:
    """Aliases without members that lead straight back to them."""
    return {
        key: model if model.type is None else _without_itself(model, model.type, models)
        for key, model in models.items()
    }


def _without_itself(model: Model, type_: Type, models: Mapping[str, Model]) -> Model:
    if not _leads_to(type_, model.key, models, ()):
        return model
    match type_:
        case UnionOf(members):
            kept = tuple(m for m in members if not _leads_to(m, model.key, models, ()))
            rest = kept[0] if len(kept) == 1 else replace(type_, members=kept)
            return replace(model, type=rest if kept else ANY)
        case _:
            return replace(model, type=ANY)


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
