# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Unions with a discriminator (OpenAPI 3.1, section 4.8.25)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias, cast, get_args

from pydantic_core import CoreSchema, core_schema

from .models import BaseModel

if TYPE_CHECKING:
    from collections.abc import Hashable

    from pydantic import GetCoreSchemaHandler
    from pydantic.fields import FieldInfo

    from ..aliases import Json, JsonMapping, TypeExpr, Value

TagValue: TypeAlias = str | float
Members: TypeAlias = str | tuple[str, ...]
"""The name of one member of a union, or of several with the same tag."""
_UNKNOWN = "UnknownVariant"


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, name)).lower()


class UnknownVariant(BaseModel):
    """An object whose discriminator has a value that the API does not declare.

    All of its properties are kept, as attributes. Their names are those on the wire, or
    those that declared fields would have: ``pet_type`` for ``petType``.
    """

    def __getattr__(self, name: str) -> Json:
        if not name.startswith("_"):
            extra = self.model_extra or {}
            for wire in (name, *extra):
                if wire in extra and _plain(wire) == _plain(name):
                    return extra[wire]
        raise AttributeError(f"this {type(self).__name__} has no {name}")


class VariantTag:
    """Annotates the property that a discriminator has its value in.

    The value tells type checkers the class. The schema of the property is a text or a
    number, so an object that is no member of a union may have another value.
    """

    def __get_pydantic_core_schema__(
        self, source: TypeExpr, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        known = handler(source)
        other = core_schema.union_schema(
            [core_schema.str_schema(strict=True), core_schema.float_schema(strict=True)]
        )
        return core_schema.union_schema([known, other], mode="left_to_right")


class Discriminated:
    """Annotates a union: ``wire`` is the property, ``members`` are by its values.

    If several members have the same value, the best match is taken. ``untagged`` is
    for objects without the property, ``fallback`` for objects with another value; both
    are members of the union.
    """

    def __init__(
        self,
        wire: str,
        members: Mapping[TagValue, Members],
        untagged: Members | None = None,
        fallback: str = _UNKNOWN,
    ) -> None:
        self._wire = wire
        self._members = members
        self._untagged = untagged
        self._types: tuple[TypeExpr, ...] = ()
        self._classes: dict[type, str] = {}
        self._fallback = fallback

    def __get_pydantic_core_schema__(
        self, source: TypeExpr, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schemas = {
            member.__name__: handler.generate_schema(member)
            for member in get_args(source)
        }
        choices: dict[Hashable, CoreSchema] = {**schemas}
        for names in (*self._members.values(), self._untagged):
            if isinstance(names, tuple):
                choices[names] = core_schema.union_schema([schemas[n] for n in names])
        self._types = get_args(source)
        self._classes = {
            found: member.__name__
            for member in reversed(self._types)
            for found in _classes_in(member)
        }
        return core_schema.tagged_union_schema(choices, self._member_of)

    def candidates(self, source: TypeExpr, value: Json) -> list[TypeExpr]:
        """The members of the union that the discriminator of a value selects."""
        self._types = get_args(source)
        names = self._member_of(value) or ()
        found = (names,) if isinstance(names, str) else names
        return [member for member in self._types if member.__name__ in found]

    def _member_of(self, value: Value) -> Members | None:
        """The names of the members for a value: a JSON object or a model."""
        if isinstance(value, Mapping):
            properties = cast("JsonMapping", value)  # its keys are text
            tag = properties.get(self._wire)
            if tag is None:
                return self._untagged or self._best_for(properties)
        elif isinstance(value, BaseModel):
            for found in type(value).__mro__:
                if found in self._classes:
                    return self._classes[found]
            tag = self._tag_of(value)
        else:
            return None
        if tag is None:
            return self._untagged or self._fallback
        if isinstance(tag, str | int | float):
            return self._members.get(tag, self._fallback)
        return self._fallback

    def _best_for(self, properties: JsonMapping) -> str:
        """The only member that fits best and fills in the property itself."""
        scores = {m.__name__: _score(m, self._wire, properties) for m in self._types}
        most = max(scores.values())
        best = [name for name, score in scores.items() if score == most]
        return best[0] if most >= 0 and len(best) == 1 else self._fallback

    def _tag_of(self, model: BaseModel) -> object:
        for name, field in type(model).model_fields.items():
            if self._wire in (name, field.alias):
                return getattr(model, name)
        return (model.model_extra or {}).get(self._wire)


def _classes_in(member: TypeExpr) -> Iterator[type]:
    """The classes of a member, which may be an alias of a union."""
    if isinstance(member, type):
        yield member
    elif hasattr(member, "__value__"):
        yield from _classes_in(member.__value__)
    else:
        for inner in get_args(member):
            yield from _classes_in(inner)


def _score(member: TypeExpr, wire: str, properties: JsonMapping) -> int:
    """The number of properties that a member declares; -1 if it cannot be one."""
    fields: Mapping[str, FieldInfo] = getattr(member, "model_fields", {})
    declared = {field.alias or name: field for name, field in fields.items()}
    tag = declared.get(wire)
    if tag is None or tag.is_required() or tag.default is None:
        return -1
    if any(f.is_required() and name not in properties for name, f in declared.items()):
        return -1
    return sum(name in properties for name in declared)
