# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Lenient validation: values that break their schema are read as far as they fit."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from ..json_types import is_array, is_object
from ..validation.problems import step_of_pointer
from ..validation.received import from_wire

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..aliases import Json, JsonObject, TypeExpr, Value
    from ..http_types import Response

_DEVIATIONS = "sdk_deviations"


class Deviation(NamedTuple):
    """One place where a response body breaks its schema.

    ``pointer`` is a JSON pointer (RFC 6901), ``problem`` says what was expected there,
    and ``value`` is the value in the body; ``None`` where a property is missing.
    """

    pointer: str
    problem: str
    value: Json


def read_leniently(type_: TypeExpr, value: Json) -> tuple[Value, tuple[Deviation, ...]]:
    """A JSON value as a type, and every deviation from its schema.

    Values that fit have their types. Other values stay JSON values. Missing properties
    are ``None``.
    """
    reader = _Reader()
    return reader.read(type_, value, ""), tuple(reader.deviations)


def read_response(type_: TypeExpr, value: Json, response: Response) -> Value:
    """A value of a response as its type has it; the response keeps the deviations."""
    result, deviations = read_leniently(type_, value)
    response.extensions.setdefault(_DEVIATIONS, []).extend(deviations)
    return result


def deviations_of(response: Response) -> tuple[Deviation, ...]:
    """Where a response that was read leniently breaks its schema."""
    found: list[Deviation] = response.extensions.get(_DEVIATIONS, [])
    return tuple(found)


class _Reader:
    def __init__(self) -> None:
        self.deviations: list[Deviation] = []

    def read(self, type_: TypeExpr, value: Json, pointer: str) -> Value:
        try:
            return from_wire(type_, value)
        except ValidationError as error:
            found = self._by_parts(type_, value, pointer)
            return self._unchanged(error, value, pointer) if found is None else found

    def _unchanged(self, error: ValidationError, value: Json, pointer: str) -> Json:
        problem = error.errors(include_url=False, include_context=False)[0]
        self.deviations.append(Deviation(pointer, problem["msg"], value))
        return value

    def _by_parts(self, type_: TypeExpr, value: Json, pointer: str) -> Value | None:
        """The value, read member by member; ``None`` for a value without members."""
        origin: TypeExpr = get_origin(type_)  # checkers do not know special forms
        arguments = get_args(type_)
        if origin is Annotated:
            return self._annotated(arguments, value, pointer)
        if origin in (Union, UnionType):
            return self._best(arguments, value, pointer)
        if hasattr(type_, "__value__"):  # an alias
            return self._by_parts(type_.__value__, value, pointer)
        if is_object(value):
            return self._object(type_, value, pointer)
        if is_array(value) and origin in (list, tuple):
            return self._items(arguments, value, pointer)
        return None

    def _object(
        self, type_: TypeExpr, value: JsonObject, pointer: str
    ) -> BaseModel | dict[str, Value] | None:
        if isinstance(type_, type) and issubclass(type_, BaseModel):
            return self._model(type_, value, pointer)
        origin: object = get_origin(type_)
        if origin is not dict:
            return None
        inner = get_args(type_)[1]
        return {
            key: self.read(inner, item, pointer + step_of_pointer(key))
            for key, item in value.items()
        }

    def _annotated(
        self, arguments: tuple[TypeExpr, ...], value: Json, pointer: str
    ) -> Value | None:
        """A value of an annotated type, which may be a union with a discriminator."""
        inner, *annotations = arguments
        for annotation in annotations:
            if hasattr(annotation, "candidates"):
                members = annotation.candidates(inner, value)
                return self._best(members, value, pointer)
        return self._by_parts(inner, value, pointer)

    def _best(
        self, members: Iterable[TypeExpr], value: Json, pointer: str
    ) -> Value | None:
        """The value as the member of a union with the fewest deviations."""
        found: list[tuple[list[Deviation], Value]] = []
        for member in members:
            if member is not NoneType:
                reader = _Reader()
                read = reader._by_parts(member, value, pointer)
                found += [] if read is None else [(reader.deviations, read)]
        if not found:
            return None
        deviations, best = min(found, key=lambda one: len(one[0]))
        self.deviations += deviations
        return best

    def _items(
        self, types: tuple[TypeExpr, ...], items: Sequence[Json], pointer: str
    ) -> list[Value]:
        # Items beyond the types of a tuple have its last type.
        return [
            self.read(types[min(index, len(types) - 1)], item, f"{pointer}/{index}")
            for index, item in enumerate(items)
        ]

    def _model(
        self, model: type[BaseModel], values: JsonObject, pointer: str
    ) -> BaseModel:
        # Models are built at their first use; until then, annotations are text.
        model.model_rebuild()
        rest, given = dict(values), list[str]()
        fields: dict[str, Value] = {}
        for name, field in model.model_fields.items():
            wire = field.alias or name
            place = pointer + step_of_pointer(wire)
            if wire in rest:
                given.append(name)
                type_ = field.rebuild_annotation()
                fields[name] = self.read(type_, rest.pop(wire), place)
            elif field.is_required():
                fields[name] = None
                self.deviations.append(Deviation(place, "Field required", None))
            else:
                fields[name] = field.get_default(call_default_factory=True)
        made = model.model_construct({*given})
        vars(made).update(fields)
        if made.model_extra is not None:
            made.model_extra.update(rest)
        return made
