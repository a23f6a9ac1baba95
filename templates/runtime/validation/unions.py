"""Unions whose members are told apart by the value of one property."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast, get_args

from pydantic_core import CoreSchema, core_schema

from .models import BaseModel

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

Tag = str | float
Names = str | tuple[str, ...]
_UNKNOWN = "UnknownVariant"


class UnknownVariant(BaseModel):
    """An object of a kind that the API's description does not know yet.

    All of its properties are kept, as attributes.
    """

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...  # whatever the server sent


class Discriminated:
    """Marks a union: ``wire`` is the property, ``members`` the names by its values.

    Of several members with the same value, the one that fits best is taken. Values
    without the property are ``untagged``; any other value means ``fallback``, a member
    of the union as well (OpenAPI 3.1, section 4.8.25).
    """

    def __init__(
        self,
        wire: str,
        members: Mapping[Tag, Names],
        untagged: Names | None = None,
        fallback: str = _UNKNOWN,
    ) -> None:
        self._wire = wire
        self._members = members
        self._untagged = untagged or fallback
        self._fallback = fallback

    def __get_pydantic_core_schema__(
        self,
        source: Any,  # the union: a type expression
        handler: GetCoreSchemaHandler,
    ) -> CoreSchema:
        choices = {
            member.__name__: handler.generate_schema(member)
            for member in get_args(source)
        }
        several: dict[Any, CoreSchema] = {  # keys are names as well
            names: core_schema.union_schema([choices[name] for name in names])
            for names in (*self._members.values(), self._untagged)
            if isinstance(names, tuple)
        }
        return core_schema.tagged_union_schema(choices | several, self._member_of)

    def candidates(
        self,
        source: Any,  # the union: a type expression
        value: Any,  # JSON
    ) -> list[Any]:  # of the members
        """The members of the union that a value names."""
        names = self._member_of(value) or ()
        found = (names,) if isinstance(names, str) else names
        return [member for member in get_args(source) if member.__name__ in found]

    def _member_of(self, value: Any) -> Names | None:  # JSON, or a model
        """The name of the member that a value belongs to, or of several."""
        if isinstance(value, Mapping):
            tag = cast("Mapping[str, Any]", value).get(self._wire)  # JSON's keys
        elif isinstance(value, BaseModel):
            tag = self._tag_of(value)
        else:
            return None
        if tag is None:
            return self._untagged
        if isinstance(tag, str | int | float):
            return self._members.get(tag, self._fallback)
        return self._fallback

    def _tag_of(self, model: BaseModel) -> Any:  # any JSON value
        for name, field in type(model).model_fields.items():
            if self._wire in (name, field.alias):
                return getattr(model, name)
        return (model.model_extra or {}).get(self._wire)
