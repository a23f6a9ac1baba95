"""Schemas with a name in the SDK."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from ..values import Json
from .transform import named_in
from .types import Literals, Nullable, Type, without_null


class ModelKind(StrEnum):
    """The kinds of named types: a class with fields, or an alias."""

    OBJECT = "object"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class Example:
    """A value from the document.

    ``None`` as the value means JSON ``null``; a missing value is not an ``Example``.
    """

    value: Json


@dataclass(frozen=True, slots=True)
class NamedExample:
    """One of several examples. The name may be empty."""

    name: str
    value: Json


@dataclass(frozen=True, slots=True)
class Field:
    """One property of an object schema.

    ``wire`` is the name of the property in JSON. ``required`` follows the keyword
    ``required``; ``type`` includes nullability. ``default`` is the value that the
    server uses for an omitted field. A ``read_only`` field is only in responses, a
    ``write_only`` field only in requests. With ``is_message``, the field has the
    message of an error. With ``is_secret``, logs do not show the field. With
    ``is_tag``, the type is the value that a discriminator has for the object, and the
    schema itself allows other values. ``format`` is the format of the schema; it may be
    empty.
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
    is_tag: bool = False
    format: str = ""

    @property
    def constant(self) -> str | int | None:
        """The only value of the field, which the SDK fills in.

        A flag that may be omitted has none, because its presence has a meaning. A value
        that may be ``null`` has none either.
        """
        match without_null(self.type):
            case Literals((value,), is_open=False) if not self.read_only:
                is_choice = isinstance(self.type, Nullable) or isinstance(value, bool)
                is_default = self.default is not None and self.default.value == value
                is_fixed = self.required or is_default or not is_choice
                return value if is_fixed else None
            case _:
                return None


@dataclass(frozen=True)
class Model:
    """A schema with a name.

    ``key`` identifies the model and is its location. ``hint`` is the suggested name.
    With ``hoisted``, the schema has no name in the document, and ``hint`` comes from
    its location. ``name_hint`` is the name in an extension key. An object has
    ``fields``; ``extra`` is the type of its other properties, if declared. An alias has
    a ``type``. A model for requests has the key of its ``twin`` for responses. A model
    that ``is_only_sent`` is in no response.
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
    twin: str | None = None
    is_only_sent: bool = False

    @cached_property
    def referenced(self) -> tuple[str, ...]:
        """The keys of the models that its types refer to, in document order."""
        own = (*(field.type for field in self.fields), self.type, self.extra)
        types = (type_ for type_ in own if type_ is not None)
        return tuple(key for type_ in types for key in named_in(type_))
