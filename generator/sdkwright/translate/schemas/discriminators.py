"""Finds the property that discriminates the members of each union.

The document declares it with a discriminator, or all members have a constant in a
property of the same name. Such a union becomes an alias, so that its discriminator is
written once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...ir.api import Api
from ...ir.models import Model, ModelKind
from ...ir.transform import map_types
from ...ir.types import (
    Discriminator,
    Literals,
    Named,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
    UnionOf,
    without_null,
)
from .recursion import without_cycles
from .tags import Tag, Tags

_Tags = tuple[Tag, ...]


def resolve_unions(api: Api) -> Api:
    """The API with the discriminator of every union that has one."""
    models = without_cycles({model.key: model for model in api.models})
    resolver = _Resolver(models)
    changed = map_types(replace(api, models=tuple(models.values())), resolver.resolve)
    found = resolver.found
    aliases = (_alias(key, union) for key, union in found.items() if key not in models)
    own = (
        resolver.tagged(_with_union(model, found.get(model.key)))
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
    """The model with its discriminated union, if it is the alias of one."""
    if union is None or model.type is None:
        return model
    is_nullable = isinstance(model.type, Nullable)
    return replace(model, type=Nullable(union) if is_nullable else union)


class _Resolver:
    """Finds discriminators.

    ``found`` are the discriminated unions, by the key of their alias. ``tags`` are the
    values of their members.
    """

    def __init__(self, models: Mapping[str, Model]) -> None:
        self._models = dict(models)
        self._owners = {
            union.key: model.key
            for model in models.values()
            if model.type and isinstance(union := without_null(model.type), UnionOf)
        }
        self.found: dict[str, UnionOf] = {}
        self.tags = Tags()

    def resolve(self, type_: Type) -> Type:
        """The alias of a discriminated union. Other types are returned unchanged."""
        if not isinstance(type_, UnionOf) or not type_.key:
            return type_
        found = self._discriminator(type_)
        if found is None:
            return type_
        key = self._owners.get(type_.key, type_.key)
        self.found[key] = replace(type_, discriminator=found)
        for index, member in enumerate(type_.members):
            model = self._object(member)
            if model is not None:
                self.tags.note(model, found, index)
        self._models.setdefault(key, _alias(key, self.found[key]))
        return Named(key)

    def tagged(self, model: Model) -> Model:
        """The model with the values that discriminators have for it."""
        return self.tags.applied(model, self._models)

    def _discriminator(self, union: UnionOf) -> Discriminator | None:
        if union.wire is not None:
            if not all(map(self._has_properties, union.members)):
                return None
            tags = self._all_tags(union, union.wire)
            if not all(tags[:-1]) or not (tags[-1] or self._object(union.members[-1])):
                return None
            return Discriminator(union.wire, tuple(tags), self._untagged(union))
        for wire in self._constants(union.members[0]):
            tags = [self._own_tags(member, wire) for member in union.members]
            if all(tags) and _is_unambiguous(tags):
                return Discriminator(wire, tuple(tags))
        return None

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
        """The indexes of the members that do not require the discriminator."""
        models = [self._object(member) for member in union.members]
        return tuple(
            index
            for index, model in enumerate(models)
            if model is not None and union.wire not in _required(model)
        )

    def _all_tags(self, union: UnionOf, wire: str) -> list[_Tags]:
        """The discriminator values of each member.

        If the mapping and the constants of a member contradict each other, both count.
        Otherwise, a constant that several members share does not count beside the
        mapping.
        """
        mapped = [self._mapped(union, member, wire) for member in union.members]
        own = [self._own_tags(m, wire, may_lack=True) for m in union.members]
        every = [tag for tags in mapped for tag in tags]
        found: list[_Tags] = []
        for member, known, constants in zip(union.members, mapped, own, strict=True):
            is_at_odds = not any(tag in constants for tag in known)
            more = tuple(
                tag
                for tag in constants
                if tag not in every
                and (is_at_odds or sum(tag in other for other in own) == 1)
            )
            tags = known + more if known else constants
            found.append(tags or self._tags_by_name(union, member))
        return found

    def _mapped(self, union: UnionOf, member: Type, wire: str) -> _Tags:
        """The values that the mapping has for a member, in the type of the property."""
        keys = set(self._chain(member))
        model = self._object(member)
        types = [f.type for f in model.fields if f.wire == wire] if model else []
        return tuple(
            _as_number(tag) if types and self._is_number(types[0]) else tag
            for tag, key in union.mapping
            if key in keys
        )

    def _is_number(self, type_: Type) -> bool:
        match without_null(type_):
            case Literals(values):
                return not any(isinstance(value, str) for value in values)
            case Scalar(kind):
                return kind in (ScalarKind.INTEGER, ScalarKind.NUMBER)
            case Named(key):
                inner = self._models[key].type
                return inner is not None and self._is_number(inner)
            case _:
                return False

    def _tags_by_name(self, union: UnionOf, member: Type) -> _Tags:
        """The schema name as the discriminator value, which is the default."""
        model = self._object(member)
        if model is None:
            return self._nested_tags(member)
        if member == union.members[-1] and union.key == f"{model.key}/discriminator":
            return ()
        keys = tuple(self._chain(member))
        called = (self._models[key] for key in keys)
        named = tuple(model.hint for model in called if not model.hoisted)
        others = tuple(name for name, key in union.names if key in keys)
        return others or named or (model.hint,)

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
        """The constants of the property ``wire`` in a member."""
        model = self._object(member)
        for field in () if model is None else model.fields:
            if field.wire == wire and (field.required or may_lack):
                return self._values(field.type)
        return ()

    def _values(self, type_: Type) -> _Tags:
        match without_null(type_):
            case Literals(values):
                return tuple(v for v in values if not isinstance(v, bool))
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
        """The keys of the models that a type refers to through aliases."""
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


def _as_number(tag: str | float) -> str | float:
    """A mapping key, which is always text, as a number if possible."""
    try:
        number = float(tag)
    except ValueError:
        return tag
    return int(number) if number.is_integer() else number


def _required(model: Model) -> list[str]:
    return [field.wire for field in model.fields if field.required]
