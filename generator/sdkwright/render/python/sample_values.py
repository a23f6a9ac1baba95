"""Sample values of types, for examples that the document does not have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...ir.formats import FORMATS
from ...ir.models import Example, Field, Model, ModelKind
from ...ir.types import (
    ANY,
    STRING,
    Discriminator,
    ListOf,
    Literals,
    MapOf,
    Named,
    Nullable,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    UnionOf,
    without_null,
)
from ...values import Json
from .accepted_values import fits
from .scalars import SCALARS

# Below this depth of models, lists are empty and nullable values are null.
_MAX_DEPTH = 3
# Below this depth of models, optional fields are omitted.
_MAX_OPTIONAL_DEPTH = 2
_Path = tuple[str, ...]


class _InfiniteError(Exception):
    """A type that cannot have a finite value."""


@dataclass(frozen=True, slots=True)
class Sampler:
    """Creates sample values. ``models`` are all models by key.

    Objects have their required fields only. With ``is_whole``, they also have optional
    fields down to a depth, and use the examples of the document.
    """

    models: Mapping[str, Model]
    is_whole: bool = False

    def sample(self, type_: Type) -> Json:
        """A sample value of the type."""
        try:
            return self._sample(type_, ())
        except _InfiniteError:
            # The type has no finite value: each value contains another one.
            return {}

    def repaired(self, type_: Type, value: Json) -> Json:
        """The value, with invalid parts replaced by sample values."""
        if fits(self.models, type_, value):
            return value
        match type_, value:
            case Nullable(inner), _:
                return self.repaired(inner, value)
            case ListOf(item), list():
                return [self.repaired(item, element) for element in value]
            case MapOf(inner), dict():
                return {key: self.repaired(inner, item) for key, item in value.items()}
            case Named(key), _:
                return self._repaired_model(self.models[key], value)
            case UnionOf(members, discriminator=Discriminator(wire, tags)), dict():
                tag = value.get(wire)
                chosen = (m for m, own in zip(members, tags, strict=True) if tag in own)
                member = next(chosen, None)
                if member is not None:
                    return self.repaired(member, value)
            case _:
                pass
        return self.sample(type_)

    def _repaired_model(self, model: Model, value: Json) -> Json:
        if model.type is not None:
            return self.repaired(model.type, value)
        if not isinstance(value, dict):
            return self.sample(Named(model.key))
        fields = {field.wire: field for field in model.fields}
        found: dict[str, Json] = {}
        for wire, item in value.items():
            found[wire] = self._repaired_member(fields.get(wire), model.extra, item)
        missing = (f for f in model.fields if f.required and f.wire not in value)
        return found | {field.wire: self._sample_required(field) for field in missing}

    def _repaired_member(
        self, field: Field | None, extra: Type | None, value: Json
    ) -> Json:
        if field is None:
            return value if extra is None else self.repaired(extra, value)
        if value is None and not field.required:
            return value
        if isinstance(value, dict | list) or fits(self.models, field.type, value):
            return self.repaired(field.type, value)
        return self._sample_required(field)

    def _sample_required(self, field: Field) -> Json:
        try:
            return self._sample_field(field, ())
        except _InfiniteError:
            return {}

    def _sample(self, type_: Type, within: _Path) -> Json:
        """A sample inside of the models ``within``, the outermost first."""
        match type_:
            case Scalar(kind):
                return SCALARS[kind].sample
            case Literals(values):
                return values[0]
            case ListOf(item):
                found = self._inner(item, within)
                return [] if found is None else [found.value]
            case MapOf(value):
                found = self._inner(value, within)
                return {} if found is None else {"key": found.value}
            case Nullable(inner):
                found = self._inner(inner, within)
                return None if found is None else found.value
            case TupleOf(items):
                return [self._sample(item, within) for item in items]
            case UnionOf():
                return self._sample_member(type_, within)
            case Named(key):
                if key in within:
                    raise _InfiniteError
                return self._sample_model(self.models[key], within)

    def _inner(self, type_: Type, within: _Path) -> Example | None:
        """A sample for an element; ``None`` below the greatest depth."""
        if len(within) > _MAX_DEPTH:
            return None
        try:
            return Example(self._sample(type_, within))
        except _InfiniteError:
            return None

    def _sample_member(self, union: UnionOf, within: _Path) -> Json:
        """A sample of the first union member that has a finite value."""
        last = len(union.members) - 1
        for index, member in enumerate(union.members):
            try:
                return tagged(union, index, self._sample(member, within))
            except _InfiniteError:
                if index == last:
                    raise
        raise AssertionError("a union has members")

    def _sample_model(self, model: Model, within: _Path) -> Json:
        shown = model.example if self.is_whole else None
        if shown is not None and fits(self.models, Named(model.key), shown.value):
            return shown.value
        within = (*within, model.key)
        if model.kind is ModelKind.ALIAS:
            return None if model.type is None else self._sample(model.type, within)
        found: dict[str, Json] = {}
        for field in model.fields:
            if field.required:
                found[field.wire] = self._sample_field(field, within)
            elif self._is_shown(field, within):
                optional = self._optional(field, within)
                if optional is not None:
                    found[field.wire] = optional.value
        return found

    def _is_shown(self, field: Field, within: _Path) -> bool:
        is_usual = field.deprecated is None and not field.write_only
        return self.is_whole and is_usual and len(within) <= _MAX_OPTIONAL_DEPTH

    def _optional(self, field: Field, within: _Path) -> Example | None:
        try:
            return Example(self._sample_field(field, within))
        except _InfiniteError:
            return None

    def _sample_field(self, field: Field, within: _Path) -> Json:
        # Some examples are invalid for their own schema.
        if field.example is not None and fits(
            self.models, field.type, field.example.value
        ):
            return field.example.value
        if self.is_whole and without_null(field.type) in (STRING, ANY):
            known = FORMATS.get(field.format)
            return SCALARS[ScalarKind.STRING].sample if known is None else known.sample
        return self._sample(field.type, within)


def tagged(union: UnionOf, index: int, value: Json) -> Json:
    """A value of a union member, with the discriminator value of that member."""
    match union.discriminator, value:
        case Discriminator(wire, tags), dict() if tags[index]:
            if value.get(wire) not in tags[index]:
                return {**value, wire: tags[index][0]}
        case _:
            pass
    return value
