"""Bodies that break their schema, read as far as they keep it."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from ..validation.adapters import TypeForm, received


class Deviation(NamedTuple):
    """One place where a body breaks its schema.

    ``pointer`` leads to it (RFC 6901), ``problem`` is what was expected there, and
    ``value`` what came; ``None`` where something is missing.
    """

    pointer: str
    problem: str
    value: Any  # JSON


def read_leniently(
    type_: TypeForm,
    value: Any,  # JSON
) -> tuple[Any, tuple[Deviation, ...]]:  # what the type describes, as far as it fits
    """What a value is by its type, and everything in it that breaks its schema.

    What fits is typed, what does not fit is kept as it came, and what is missing is
    ``None``.
    """
    reader = _Reader()
    return reader.read(type_, value, ""), tuple(reader.deviations)


class _Reader:
    def __init__(self) -> None:
        self.deviations: list[Deviation] = []

    def read(self, type_: TypeForm, value: Any, pointer: str) -> Any:  # JSON; any type
        try:
            return received(type_, value)
        except ValidationError as error:
            apart = self._apart(type_, value, pointer)
            return self._kept(error, value, pointer) if apart is None else apart

    def _kept(self, error: ValidationError, value: Any, pointer: str) -> Any:  # JSON
        problem = error.errors(include_url=False, include_context=False)[0]
        self.deviations.append(Deviation(pointer, problem["msg"], value))
        return value

    def _apart(self, type_: TypeForm, value: Any, pointer: str) -> Any:  # as for read
        """The value part by part; ``None`` where it has no parts that could fit."""
        origin: Any = get_origin(type_)  # no checker knows the special forms
        arguments = get_args(type_)
        if origin is Annotated:
            return self._annotated(arguments, value, pointer)
        if origin in (Union, UnionType):
            return self._best(arguments, value, pointer)
        if hasattr(type_, "__value__"):  # an alias
            return self._apart(type_.__value__, value, pointer)
        if _is(dict, value):
            return self._object(type_, value, pointer)
        if _is(list, value) and origin in (list, tuple):
            return self._items(arguments, value, pointer)
        return None

    def _object(self, type_: TypeForm, value: dict[str, Any], pointer: str) -> Any:
        if isinstance(type_, type) and issubclass(type_, BaseModel):
            return self._model(type_, value, pointer)
        origin: Any = get_origin(type_)  # as above
        if origin is not dict:
            return None
        inner = get_args(type_)[1]
        return {k: self.read(inner, v, _step(pointer, k)) for k, v in value.items()}

    def _annotated(self, arguments: tuple[Any, ...], value: Any, pointer: str) -> Any:
        """Of a union with a discriminator, the members that the value names."""
        inner, *marks = arguments
        for mark in marks:
            if hasattr(mark, "candidates"):
                return self._best(mark.candidates(inner, value), value, pointer)
        return self._apart(inner, value, pointer)

    def _best(self, members: Iterable[Any], value: Any, pointer: str) -> Any:
        """The member of a union that the value breaks in the fewest places."""
        found: list[tuple[list[Deviation], Any]] = []  # with what it is read as
        for member in members:
            if member is not NoneType:
                reader = _Reader()
                read = reader._apart(member, value, pointer)
                found += [] if read is None else [(reader.deviations, read)]
        if not found:
            return None
        deviations, best = min(found, key=lambda one: len(one[0]))
        self.deviations += deviations
        return best

    def _items(self, types: tuple[Any, ...], items: list[Any], pointer: str) -> Any:
        # Of a tuple, what comes after the last type is read as that one.
        return [
            self.read(types[min(index, len(types) - 1)], item, f"{pointer}/{index}")
            for index, item in enumerate(items)
        ]

    def _model(
        self, model: type[BaseModel], values: dict[str, Any], pointer: str
    ) -> BaseModel:
        # What is deferred otherwise: until then, annotations are text.
        model.model_rebuild()
        rest, fields, given = dict(values), dict[str, Any](), list[str]()
        for name, field in model.model_fields.items():
            wire = field.alias or name
            if wire in rest:
                given.append(name)
                type_ = field.rebuild_annotation()
                fields[name] = self.read(type_, rest.pop(wire), _step(pointer, wire))
                continue
            fields[name] = None
            if not field.is_required():
                fields[name] = field.get_default(call_default_factory=True)
            else:
                problem = Deviation(_step(pointer, wire), "Field required", None)
                self.deviations.append(problem)
        made = model.model_construct({*given, *rest})
        vars(made).update(fields)
        if made.model_extra is not None:
            made.model_extra.update(rest)
        return made


def _step(pointer: str, name: str) -> str:
    return f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"


def _is(kind: type, value: object) -> bool:
    """Whether a value is of a kind, without a type checker that knows no more of it."""
    return isinstance(value, kind)
