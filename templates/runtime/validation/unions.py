"""Unions with a discriminator (OpenAPI 3.1, section 4.8.25)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias, cast, get_args

from pydantic_core import CoreSchema, core_schema

from .models import BaseModel

if TYPE_CHECKING:
    from collections.abc import Hashable

    from pydantic import GetCoreSchemaHandler

    from ..aliases import Json, JsonMapping, TypeExpr, Value

Tag: TypeAlias = str | float
Members: TypeAlias = str | tuple[str, ...]
"""The name of one member of a union, or of several with the same tag."""
_UNKNOWN = "UnknownVariant"


class UnknownVariant(BaseModel):
    """An object whose discriminator has a value that the API does not declare.

    All of its properties are kept, as attributes.
    """

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Json: ...


class Discriminated:
    """Annotates a union: ``wire`` is the property, ``members`` are by its values.

    If several members have the same value, the best match is taken. ``untagged`` is
    for objects without the property, ``fallback`` for objects with another value; both
    are members of the union.
    """

    def __init__(
        self,
        wire: str,
        members: Mapping[Tag, Members],
        untagged: Members | None = None,
        fallback: str = _UNKNOWN,
    ) -> None:
        self._wire = wire
        self._members = members
        self._untagged = untagged or fallback
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
        return core_schema.tagged_union_schema(choices, self._member_of)

    def candidates(self, source: TypeExpr, value: Json) -> list[TypeExpr]:
        """The members of the union that the discriminator of a value selects."""
        names = self._member_of(value) or ()
        found = (names,) if isinstance(names, str) else names
        return [member for member in get_args(source) if member.__name__ in found]

    def _member_of(self, value: Value) -> Members | None:
        """The names of the members for a value: a JSON object or a model."""
        if isinstance(value, Mapping):
            tag = cast("JsonMapping", value).get(self._wire)  # its keys are text
        elif isinstance(value, BaseModel):
            tag = self._tag_of(value)
        else:
            return None
        if tag is None:
            return self._untagged
        if isinstance(tag, str | int | float):
            return self._members.get(tag, self._fallback)
        return self._fallback

    def _tag_of(self, model: BaseModel) -> object:
        for name, field in type(model).model_fields.items():
            if self._wire in (name, field.alias):
                return getattr(model, name)
        return (model.model_extra or {}).get(self._wire)
