"""Finds the property that discriminates the members of each union.

The document declares it with a discriminator, or all members have a constant in a
property of the same name. Such a union becomes an alias, so that its discriminator is
written once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...ir.api import Api
from ...ir.models import Model, ModelKind
from ...ir.transform import map_types
from ...ir.types import (
    Discriminator,
    Named,
    Nullable,
    Type,
    UnionOf,
    without_null,
)
from .inheritance import HIERARCHY
from .recursion import without_cycles
from .tags import Tags, TagValue, is_like
from .union_models import TagValues, UnionModels


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
        self._models = UnionModels(models)
        unions = [
            (union, model.key)
            for model in models.values()
            if model.type and isinstance(union := without_null(model.type), UnionOf)
        ]
        self._owners = {union.key: key for union, key in unions}
        self._elsewhere: dict[tuple[str, str], list[str]] = {}
        for union, _ in unions:
            for tag, key in union.mapping:
                self._elsewhere.setdefault((key, union.wire or ""), []).append(tag)
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
        for index in range(len(type_.members)):
            self._note_tags(type_, found, index)
        if type_.key.endswith(HIERARCHY):
            # The base also stands for values that the document does not have.
            found = replace(found, tags=(*found.tags[:-1], ()))
        self.found[key] = replace(type_, discriminator=found)
        self._models.by_key.setdefault(key, _alias(key, self.found[key]))
        return Named(key)

    def tagged(self, model: Model) -> Model:
        """The model with the values that discriminators have for it."""
        return self.tags.applied(model, self._models.by_key)

    def _note_tags(self, union: UnionOf, found: Discriminator, index: int) -> None:
        """Note the values of a member for its classes.

        A class inside of a member may be a member itself, with values of its own.
        """
        member = union.members[index]
        inner = self._models.union(member)
        if inner is not None and self._is_told_apart(inner, found.wire):
            return
        for model in self._models.objects(member):
            if inner is None or model.key not in self._direct(union):
                self.tags.note(model, found, index)

    def _direct(self, union: UnionOf) -> frozenset[str]:
        """The keys of the classes that are members themselves."""
        found = (self._models.object(member) for member in union.members)
        return frozenset(model.key for model in found if model is not None)

    def _is_told_apart(self, union: UnionOf, wire: str) -> bool:
        """Whether a union has its own values of a property."""
        found = self._discriminator(union)
        return found is not None and found.wire == wire

    def _discriminator(self, union: UnionOf) -> Discriminator | None:
        models = self._models
        if union.wire is not None:
            if not all(map(models.has_properties, union.members)):
                return None
            tags = self._all_tags(union, union.wire)
            last = models.object(union.members[-1])
            if not all(tags[:-1]) or not (tags[-1] or last):
                return None
            return Discriminator(union.wire, tuple(tags), self._untagged(union))
        for wire in models.constants(union.members[0]):
            tags = [models.own_tags(member, wire) for member in union.members]
            if all(tags) and _is_unambiguous(tags):
                return Discriminator(wire, tuple(tags))
        return None

    def _untagged(self, union: UnionOf) -> tuple[int, ...]:
        """The indexes of the members that do not require the discriminator."""
        found = [self._models.object(member) for member in union.members]
        return tuple(
            index
            for index, model in enumerate(found)
            if model is not None and union.wire not in _required(model)
        )

    def _all_tags(self, union: UnionOf, wire: str) -> list[TagValues]:
        """The discriminator values of each member.

        If the mapping and the constants of a member contradict each other, both count.
        Otherwise, a constant that several members share does not count beside the
        mapping.
        """
        mapped = [self._mapped(union, member, wire) for member in union.members]
        own = self._all_constants(union, wire)
        every = [tag for tags in mapped for tag in tags]
        found: list[TagValues] = []
        for member, known, constants in zip(union.members, mapped, own, strict=True):
            is_at_odds = not any(tag in constants for tag in known)
            more = tuple(
                tag
                for tag in constants
                if tag not in every
                and (is_at_odds or sum(tag in other for other in own) == 1)
            )
            tags = known + more if known else constants
            found.append(tags or self._undeclared(union, member, wire))
        return found

    def _all_constants(self, union: UnionOf, wire: str) -> list[TagValues]:
        """The constants of each member.

        The schemas that extend a base have its enumeration. Only the values that are
        like the names of the schemas tell these schemas apart.
        """
        found = [self._constants(member, wire) for member in union.members]
        if not union.key.endswith(HIERARCHY):
            return found
        shared = {tag for tag in found[-1] if len(found[-1]) > 1}
        names = [tuple(self._names(union, member)) for member in union.members]
        return [
            tuple(
                tag
                for tag in tags
                if tag not in shared or any(is_like(tag, name) for name in own)
            )
            for tags, own in zip(found, names, strict=True)
        ]

    def _constants(self, member: Type, wire: str) -> TagValues:
        inner = self._models.union(member)
        if inner is not None and self._is_told_apart(inner, wire):
            return self._nested_tags(member, wire)
        return self._models.own_tags(member, wire, may_lack=True)

    def _mapped(self, union: UnionOf, member: Type, wire: str) -> TagValues:
        """The values that the mapping has for a member, in the type of the property.

        A member that is a union has the values of its own members.
        """
        keys = {*self._models.chain(member)}
        if self._models.object(member) is None:
            inner = (model.key for model in self._models.objects(member))
            keys |= {key for key in inner if key not in self._direct(union)}
        tags = [tag for tag, key in union.mapping if key in keys]
        if tags and self._models.object(member) is None:
            tags += [t for t in self._nested_tags(member, wire) if isinstance(t, str)]
        is_number = self._models.has_numbers(member, wire)
        found = (_as_number(tag) if is_number else tag for tag in tags)
        return tuple(dict.fromkeys(found))

    def _undeclared(self, union: UnionOf, member: Type, wire: str) -> TagValues:
        """The values by another mapping, else the schema name, which is the default."""
        model = self._models.object(member)
        if model is None:
            return self._nested_tags(member, wire) or self._names(union, member)
        if member == union.members[-1] and union.key == model.key + HIERARCHY:
            return ()
        elsewhere = self._elsewhere.get((model.key, wire))
        return tuple(elsewhere or self._names(union, member))

    def _names(self, union: UnionOf, member: Type) -> TagValues:
        keys = tuple(self._models.chain(member))
        called = [self._models.by_key[key] for key in keys]
        named = tuple(model.hint for model in called if not model.hoisted)
        others = tuple(name for name, key in union.names if key in keys)
        hints = tuple(model.hint for model in self._models.objects(member))
        return others or named or hints[-1:]

    def _nested_tags(self, member: Type, wire: str) -> TagValues:
        """The values of all members of a union inside of a union."""
        union = self._models.union(member)
        found = None if union is None else self._discriminator(union)
        if found is None or found.wire != wire:
            return ()
        return tuple(tag for tags in found.tags for tag in tags)


def _is_unambiguous(tags: list[TagValues]) -> bool:
    every = [tag for member in tags for tag in member]
    return len(set(every)) == len(every)


def _as_number(tag: TagValue) -> TagValue:
    """A mapping key, which is always text, as a number if possible."""
    try:
        number = float(tag)
    except ValueError:
        return tag
    return int(number) if number.is_integer() else number


def _required(model: Model) -> list[str]:
    return [field.wire for field in model.fields if field.required]
