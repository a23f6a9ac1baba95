"""Annotations of fields in models that need no SDK.

Every kind of models has the types of its library. What msgspec cannot tell apart is
``Any``: it decodes a union only if each member is another kind of JSON, or a tagged
class.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from ...ir.lookup import is_recursive
from ...ir.models import Field, Model, ModelKind
from ...ir.types import (
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
)
from ...naming import Names
from ..code.variants import unions_in
from ..python.annotation_text import literals_of, tuple_of, union
from ..python.literals import string
from ..python.scalars import SCALARS
from .kinds import ModelsKind

_TEXTS = frozenset(
    {
        ScalarKind.STRING,
        ScalarKind.DATE_TIME,
        ScalarKind.DATE,
        ScalarKind.TIME,
        ScalarKind.DECIMAL,
        ScalarKind.UUID,
        ScalarKind.DURATION,
        ScalarKind.FILE_PATH,
        ScalarKind.BINARY,
    }
)


@dataclass(frozen=True)
class ModelAnnotations:
    """The annotations of a kind of models. ``tags`` are those of msgspec's classes."""

    kind: ModelsKind
    names: Names
    models: Mapping[str, Model]
    tags: Mapping[str, tuple[str, str | int]]

    def of(self, type_: Type) -> str:
        """The annotation of a type."""
        match type_:
            case Scalar(kind):
                return self._scalar(kind)
            case Literals():
                return self._literals(type_)
            case Named(key):
                return self.names.models[key].class_name
            case ListOf(inner):
                return f"list[{self.of(inner)}]"
            case TupleOf(items):
                return tuple_of(map(self.of, items))
            case MapOf(inner):
                return f"dict[str, {self.of(inner)}]"
            case Nullable(inner):
                return union(self.of(inner), "None")
            case UnionOf():
                return self._union(type_)
            case _:
                assert_never(type_)

    def alias(self, model: Model) -> str:
        """The annotation of an alias. No library decodes all recursive ones."""
        if model.type is None or is_recursive(self.models, model.key):
            return "Any"
        return self.of(model.type)

    def _scalar(self, kind: ScalarKind) -> str:
        # A TypedDict is JSON as it is: texts are texts.
        is_text = self.kind is ModelsKind.TYPEDDICT and kind in _TEXTS
        return "str" if is_text else SCALARS[kind].annotation

    def _literals(self, type_: Literals) -> str:
        if self.kind is not ModelsKind.MSGSPEC:
            return literals_of(type_)
        kinds = {type(value) for value in type_.values}
        if type_.is_open or bool in kinds:
            return union(*sorted(kind.__name__ for kind in kinds))
        return literals_of(type_)

    def _union(self, type_: UnionOf) -> str:
        if self.kind is ModelsKind.MSGSPEC:
            return self._msgspec_union(type_)
        members = union(*map(self.of, type_.members))
        wire = self._discriminator(type_)
        if self.kind is not ModelsKind.PYDANTIC or wire is None:
            return members
        return f"Annotated[{members}, Field(discriminator={string(wire)})]"

    def _discriminator(self, type_: UnionOf) -> str | None:
        """The field that tells the members apart, where pydantic can use it."""
        found = type_.discriminator
        if found is None or found.untagged or not all(found.tags):
            return None
        if any(type(v) is not str for values in found.tags for v in values):
            return None
        fields: set[str] = set()
        for member, values in zip(type_.members, found.tags, strict=True):
            model = self._class(member)
            field = None if model is None else _field(model, found.wire)
            if model is None or field is None or not field.required:
                return None
            match field.type:
                case Literals(constants, is_open=False) if set(constants) == {*values}:
                    fields.add(self.names.fields[model.key, found.wire])
                case _:
                    return None
        tags = [value for values in found.tags for value in values]
        return fields.pop() if len(fields) == 1 and len(tags) == len({*tags}) else None

    def _class(self, type_: Type) -> Model | None:
        match type_:
            case Named(key) if self.models[key].kind is ModelKind.OBJECT:
                return self.models[key]
            case _:
                return None

    def _msgspec_union(self, type_: UnionOf) -> str:
        flat = [*self._flat(type_, ())]
        kinds: dict[str, list[Type]] = {}
        for member in flat:
            kinds.setdefault(self._json_kind(member), []).append(member)
        if "any" in kinds:
            return "Any"
        shown: list[str] = []
        for kind, members in kinds.items():
            texts = list(dict.fromkeys(map(self.of, members)))
            if len(texts) == 1:
                shown.append(texts[0])
            elif kind in ("str", "int", "float", "bool"):
                shown.append(kind)
            elif kind == "object" and self._are_tagged(members):
                shown += texts
            else:
                return "Any"
        return union(*shown)

    def _are_tagged(self, members: list[Type]) -> bool:
        tags = [self.tags.get(m.key) if isinstance(m, Named) else None for m in members]
        wires = {tag and tag[0] for tag in tags}
        kinds = {tag and type(tag[1]) for tag in tags}
        is_known = None not in wires and len(wires) == len(kinds) == 1
        return is_known and len({*tags}) == len(tags)

    def _flat(self, type_: Type, seen: tuple[str, ...]) -> Iterator[Type]:
        """The members of a union and of the unions and aliases in it."""
        match type_:
            case UnionOf(members):
                for member in members:
                    yield from self._flat(member, seen)
            case Nullable(inner):
                yield from self._flat(inner, seen)
                yield Scalar(ScalarKind.NULL)
            case Named(key) if (aliased := self.models[key].type) is not None:
                is_known = key in seen or is_recursive(self.models, key)
                if is_known:
                    yield Scalar(ScalarKind.ANY)
                else:
                    yield from self._flat(aliased, (*seen, key))
            case _:
                yield type_

    def _json_kind(self, type_: Type) -> str:
        match type_:
            case Scalar(ScalarKind.INTEGER):
                return "int"
            case Scalar(ScalarKind.NUMBER):
                return "float"
            case Scalar(ScalarKind.BOOLEAN):
                return "bool"
            case Scalar(ScalarKind.NULL):
                return "null"
            case Scalar(ScalarKind.ANY):
                return "any"
            case Scalar():
                return "str"
            case Literals(values):
                kinds = {type(value).__name__ for value in values}
                return kinds.pop() if len(kinds) == 1 else "any"
            case ListOf() | TupleOf():
                return "array"
            case _:
                return "object"


def _field(model: Model, wire: str) -> Field | None:
    return next((field for field in model.fields if field.wire == wire), None)


def msgspec_tags(models: Mapping[str, Model]) -> dict[str, tuple[str, str | int]]:
    """The property and the value that tell a class from the others of its unions.

    The first union with a discriminator decides: msgspec has one tag for a class.
    """
    found: dict[str, tuple[str, str | int]] = {}
    for union_ in _unions(models):
        discriminator = union_.discriminator
        if discriminator is None:
            continue
        for member, values in zip(union_.members, discriminator.tags, strict=True):
            match member, values:
                case Named(key), (str() | int() as value,):
                    if _is_tag(models[key], discriminator.wire, value):
                        found.setdefault(key, (discriminator.wire, value))
                case _:
                    pass
    return found


def _is_tag(model: Model, wire: str, value: str | int) -> bool:
    field = _field(model, wire)
    is_constant = field is not None and field.required and field.constant == value
    return is_constant and not isinstance(value, bool)


def _unions(models: Mapping[str, Model]) -> Iterator[UnionOf]:
    for model in models.values():
        types = (*(field.type for field in model.fields), model.type, model.extra)
        for type_ in types:
            if type_ is not None:
                yield from unions_in(type_)
