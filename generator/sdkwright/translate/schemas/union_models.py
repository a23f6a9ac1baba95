"""The models behind the members of unions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...ir.models import Model, ModelKind
from ...ir.types import (
    Literals,
    Named,
    Scalar,
    ScalarKind,
    Type,
    UnionOf,
    without_null,
)
from .tags import TagValue

TagValues = tuple[TagValue, ...]


class UnionModels:
    """Follows aliases and unions. ``models`` are all models by key."""

    def __init__(self, models: Mapping[str, Model]) -> None:
        self.by_key = dict(models)

    def chain(self, type_: Type) -> Iterator[str]:
        """The keys of the models that a type refers to through aliases."""
        seen: list[str] = []
        while isinstance(type_, Named) and type_.key not in seen:
            seen.append(type_.key)
            yield type_.key
            inner = self.by_key[type_.key].type
            if inner is None:
                return
            type_ = inner

    def object(self, type_: Type) -> Model | None:
        """The class behind a type and its aliases, if there is one."""
        for key in self.chain(type_):
            if self.by_key[key].kind is ModelKind.OBJECT:
                return self.by_key[key]
        return None

    def union(self, type_: Type) -> UnionOf | None:
        """The union behind a type and its aliases, if there is one."""
        types = [type_, *(self.by_key[key].type for key in self.chain(type_))]
        bare = (without_null(found) for found in types if found is not None)
        return next((found for found in bare if isinstance(found, UnionOf)), None)

    def objects(self, type_: Type, seen: tuple[str, ...] = ()) -> Iterator[Model]:
        """The classes behind a type, also those of unions inside of it."""
        keys = tuple(self.chain(type_))
        found, union = self.object(type_), self.union(type_)
        if found is not None:
            yield found
        elif union is not None and not any(key in seen for key in keys):
            for member in union.members:
                yield from self.objects(member, (*seen, *keys))

    def has_properties(self, member: Type) -> bool:
        """Whether all values of a member are objects."""
        union = self.union(member)
        return self.object(member) is not None or (
            union is not None and all(map(self.has_properties, union.members))
        )

    def constants(self, member: Type) -> Iterator[str]:
        """The required properties of a member that have a constant."""
        model = self.object(member)
        for field in () if model is None else model.fields:
            match field.type:
                case Literals(is_open=False) if field.required:
                    yield field.wire
                case _:
                    pass

    def own_tags(self, member: Type, wire: str, *, may_lack: bool = False) -> TagValues:
        """The constants of the property ``wire`` in a member."""
        found = (
            tag
            for model in self.objects(member)
            for field in model.fields
            if field.wire == wire and (field.required or may_lack)
            for tag in self._values(field.type)
        )
        return tuple(dict.fromkeys(found))

    def has_numbers(self, member: Type, wire: str) -> bool:
        """Whether a property of a member has numbers."""
        model = self.object(member)
        types = [f.type for f in model.fields if f.wire == wire] if model else []
        return bool(types) and self._is_number(types[0])

    def _is_number(self, type_: Type) -> bool:
        match without_null(type_):
            case Literals(values):
                return not any(isinstance(value, str) for value in values)
            case Scalar(kind):
                return kind in (ScalarKind.INTEGER, ScalarKind.NUMBER)
            case Named(key):
                inner = self.by_key[key].type
                return inner is not None and self._is_number(inner)
            case _:
                return False

    def _values(self, type_: Type) -> TagValues:
        match without_null(type_):
            case Literals(values):
                return tuple(v for v in values if not isinstance(v, bool))
            case Named(key):
                inner = self.by_key[key].type
                return () if inner is None else self._values(inner)
            case _:
                return ()
