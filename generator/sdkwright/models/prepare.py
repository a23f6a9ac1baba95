"""The prepared copy of the schemas that the model engine reads.

It is written from the intermediate representation, with every name decided: a
component called ``guardrails.Guardrail`` becomes class ``Guardrail`` in module
``guardrails``. Constraints, examples and vendor keys stay behind.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias, assert_never

from ..ir.models import Field, Model, ModelKind
from ..ir.types import (
    ListOf,
    Literals,
    MapOf,
    Named,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
    UnionOf,
)
from ..naming import Names

Schema: TypeAlias = dict[str, Any]  # a JSON object
_TIME_KINDS = (ScalarKind.DATE_TIME, ScalarKind.DATE)
_PREFIX = "#/components/schemas/"


@dataclass(frozen=True, slots=True)
class Preparation:
    """Prepares models for one output type.

    ``describe`` lays out a description for its docstring. ``module_suffix`` is
    appended to each model's module. ``inlined`` are aliases that are written out
    where they are used.
    """

    names: Names
    describe: Callable[[str], str]
    module_suffix: str = ""
    inlined: tuple[Model, ...] = ()

    def document(self, models: tuple[Model, ...]) -> Schema:
        """An OpenAPI document with nothing but the prepared schemas."""
        return {
            "openapi": "3.1.0",
            "info": {"title": "models", "version": "1"},
            "paths": {},
            "components": {
                "schemas": {
                    self._name(model.key): self.model(model) for model in models
                }
            },
        }

    def aliases(self, models: tuple[Model, ...]) -> dict[str, str]:
        """``Module.Class.wire`` -> attribute, for each field with another name."""
        found: dict[str, str] = {}
        for model in models:
            for field in model.fields:
                attribute = self.names.fields[model.key, field.wire]
                if attribute != field.wire:
                    found[f"{self._name(model.key)}.{field.wire}"] = attribute
        return found

    def model(self, model: Model) -> Schema:
        """One named schema."""
        match model.kind:
            case ModelKind.OBJECT:
                schema = self._object(model)
            case ModelKind.ALIAS:
                schema = {} if model.type is None else self.type(model.type)
            case _:
                assert_never(model.kind)
        if model.description:
            schema["description"] = self.describe(model.description)
        return schema

    def type(self, type_: Type) -> Schema:
        """The schema of a type."""
        match type_:
            case Scalar(kind):
                return _scalar(kind)
            case Literals():
                return _literals(type_)
            case Named(key):
                return self._reference(key)
            case ListOf(item):
                return {"type": "array", "items": self.type(item)}
            case MapOf(value):
                return {"type": "object", "additionalProperties": self.type(value)}
            case UnionOf(members):
                return {"anyOf": [self.type(member) for member in members]}
            case Nullable(inner):
                return {"anyOf": [self.type(inner), {"type": "null"}]}
            case _:
                assert_never(type_)

    def _object(self, model: Model) -> Schema:
        return {
            "type": "object",
            "properties": {field.wire: self._field(field) for field in model.fields},
            "required": [field.wire for field in model.fields if field.required],
        }

    def _field(self, field: Field) -> Schema:
        schema = self.type(field.type)
        if field.description:
            schema["description"] = self.describe(field.description)
        if field.deprecated is not None:
            schema["deprecated"] = True
        return schema

    def _reference(self, key: str) -> Schema:
        for model in self.inlined:
            if model.key == key and model.type is not None:
                return self.type(model.type)
        return {"$ref": _PREFIX + self._name(key)}

    def _name(self, key: str) -> str:
        name = self.names.models[key]
        return f"{name.module}{self.module_suffix}.{name.class_name}"


def _scalar(kind: ScalarKind) -> Schema:
    if kind is ScalarKind.ANY:
        return {}
    if kind in _TIME_KINDS:
        return {"type": "string", "format": kind.value}
    return {"type": kind.value}


def _literals(type_: Literals) -> Schema:
    if type_.is_open:
        return {"anyOf": [{"enum": list(type_.values)}, {"type": "string"}]}
    if len(type_.values) == 1:
        return {"const": type_.values[0]}
    return {"enum": list(type_.values)}
