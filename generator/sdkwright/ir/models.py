"""Schemas that get a name in the SDK."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from ..values import Json
from .transform import named_in
from .types import Type


class ModelKind(StrEnum):
    """How a named schema is spelled: as a class with fields, or as an alias."""

    OBJECT = "object"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class Example:
    """A value from the document; ``None`` is a value here, absence is no Example."""

    value: Json


@dataclass(frozen=True, slots=True)
class NamedExample:
    """One of the values that a document shows; the name is empty where it has none."""

    name: str
    value: Json


@dataclass(frozen=True, slots=True)
class Field:
    """One property of an object schema.

    ``wire`` is the property's name in JSON. ``required`` follows the schema's
    ``required`` keyword, nullability is part of ``type``. ``default`` is what the
    server takes for a field that is left out. A ``read_only`` field is for responses
    alone, a ``write_only`` one for requests; one that ``is_message`` has the words of
    an error, one that ``is_secret`` is not for logs. ``format`` is that of the schema,
    empty where it has none.
    """

    wire: str
    type: Type
    required: bool
    description: str = ""
    example: Example | None = None
    default: Example | None = None
    deprecated: str | None = None
    name_hint: str | None = None
    read_only: bool = False
    write_only: bool = False
    is_message: bool = False
    is_secret: bool = False
    format: str = ""


@dataclass(frozen=True)
class Model:
    """A schema with a name.

    ``key`` identifies the model: it is the place where it was read. ``hint`` is the
    name that the document suggests, ``hoisted`` tells that it had none and was named
    after its place; ``name_hint`` is the name that it asks for. An object has
    ``fields``, and ``extra`` where its other properties have a type of their own; an
    alias has a ``type``.
    """

    key: str
    hint: str
    kind: ModelKind
    description: str
    fields: tuple[Field, ...]
    type: Type | None
    hoisted: bool
    deprecated: str | None = None
    name_hint: str | None = None
    extra: Type | None = None
    example: Example | None = None

    @cached_property
    def referenced(self) -> tuple[str, ...]:
        """The keys of the models that its types refer to, in document order."""
        own = (*(field.type for field in self.fields), self.type, self.extra)
        types = (type_ for type_ in own if type_ is not None)
        return tuple(key for type_ in types for key in named_in(type_))
