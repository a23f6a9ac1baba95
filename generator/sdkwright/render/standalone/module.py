"""The module of models that need no SDK."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from ...ir.api import Api
from ...ir.models import Field, Model, ModelKind
from ...ir.transform import named_in
from ...ir.types import Nullable
from ...models.engine import AliasSource, ClassField, ClassSource, Engine
from ...naming import Names
from ...naming.imported_names import import_lines
from ..code.components import can_be_class
from ..python.annotation_text import in_class
from ..python.descriptions import field_description
from ..python.docstrings import prose
from ..python.literals import literal, string
from .annotations import ModelAnnotations, msgspec_tags
from .kinds import ModelsKind

_FieldPrinter: TypeAlias = Callable[[Model, Field, frozenset[str]], ClassField]


@dataclass(frozen=True, slots=True)
class ModelsView:
    """The definitions of a module, and whether it has a base class of pydantic.

    ``libraries`` are the names that the modules of libraries have here.
    """

    definitions: tuple[str, ...]
    has_base: bool
    libraries: tuple[str, ...]
    types: tuple[str, ...]


def models_view(
    api: Api, names: Names, kind: ModelsKind, templates: Path
) -> ModelsView:
    """The module with all models of an API, classes before aliases."""
    models = {model.key: model for model in api.models}
    tags = msgspec_tags(models) if kind is ModelsKind.MSGSPEC else {}
    annotations = ModelAnnotations(kind, names, models, tags)
    engine, libraries = Engine(templates), _libraries(names)
    printer = _Printer(names, annotations, engine, libraries)
    classes = (m for m in api.models if m.kind is ModelKind.OBJECT)
    aliases = _in_order({m.key: m for m in api.models if m.kind is ModelKind.ALIAS})
    return ModelsView(
        definitions=(
            *(printer.definition(model) for model in classes),
            *(printer.alias(model) for model in aliases),
        ),
        has_base=kind is ModelsKind.PYDANTIC,
        libraries=tuple(
            f"import {library}" if name == library else f"import {library} as {name}"
            for library, name in libraries.items()
        ),
        types=import_lines(names.imported),
    )


def _libraries(names: Names) -> dict[str, str]:
    """The names of modules, which no field may hide."""
    fields = {*names.fields.values()}
    return {
        library: f"{library}_" if library in fields else library
        for library in ("dataclasses", "msgspec")
    }


def _in_order(aliases: Mapping[str, Model]) -> Iterator[Model]:
    """The aliases, each after those that it refers to."""
    done: dict[str, None] = {}
    for root in aliases:
        pending = [root]
        while pending:
            key = pending[-1]
            inner = aliases[key].type
            before = () if inner is None else tuple(named_in(inner))
            waiting = [
                k for k in before if k in aliases and k not in done and k not in pending
            ]
            if waiting:
                pending.append(waiting[0])
                continue
            pending.pop()
            if key not in done:
                done[key] = None
                yield aliases[key]


@dataclass(frozen=True, slots=True)
class _Printer:
    names: Names
    annotations: ModelAnnotations
    engine: Engine
    libraries: Mapping[str, str]

    def definition(self, model: Model) -> str:
        """One class."""
        match self.annotations.kind:
            case ModelsKind.PYDANTIC:
                return self.engine.model(self._source(model, self._pydantic))
            case ModelsKind.TYPEDDICT:
                return self._typed_dict(model)
            case ModelsKind.DATACLASS:
                source = self._source(model, self._dataclass)
                return self.engine.dataclass(source, self.libraries["dataclasses"])
            case ModelsKind.MSGSPEC:
                tag = self.annotations.tags.get(model.key)
                source = self._source(model, self._struct, tag and tag[0])
                return self.engine.struct(source, self.libraries["msgspec"], tag)

    def alias(self, model: Model) -> str:
        """One alias."""
        name = self.names.models[model.key].class_name
        annotation = self.annotations.alias(model)
        source = AliasSource(name, _describe(model.description), annotation)
        return self.engine.plain_alias(source)

    def _source(
        self,
        model: Model,
        field_of: _FieldPrinter,
        left_out: str | None = None,
    ) -> ClassSource:
        own = frozenset(self.names.fields[model.key, f.wire] for f in model.fields)
        kept = (field for field in model.fields if field.wire != left_out)
        extra = None if model.extra is None else self.annotations.of(model.extra)
        return ClassSource(
            self.names.models[model.key].class_name,
            _describe(model.description),
            tuple(field_of(model, field, own) for field in kept),
            None if extra is None else f"dict[str, {extra}]",
        )

    def _pydantic(self, model: Model, field: Field, own: frozenset[str]) -> ClassField:
        is_there = field.constant is not None
        optional = self._optional(field, "None")
        annotation = self.annotations.of(field.type) if is_there else optional
        return self._field(model, field, in_class(annotation, own))

    def _dataclass(self, model: Model, field: Field, own: frozenset[str]) -> ClassField:
        annotation = in_class(self._optional(field, "None"), own)
        name = self.names.fields[model.key, field.wire]
        default = None if _is_given(field) else literal(_constant(field))
        if name == field.wire:
            return self._field(model, field, annotation, default)
        alias = f'metadata={{"alias": {string(field.wire)}}}'
        arguments = alias if default is None else f"default={default}, {alias}"
        call = f"{self.libraries['dataclasses']}.field({arguments})"
        return self._field(model, field, annotation, call)

    def _struct(self, model: Model, field: Field, own: frozenset[str]) -> ClassField:
        library = self.libraries["msgspec"]
        annotation = in_class(self._optional(field, f"{library}.UnsetType"), own)
        name = self.names.fields[model.key, field.wire]
        default = None if _is_given(field) else f"{library}.UNSET"
        if _constant(field) is not None:
            default = literal(_constant(field))
        if name == field.wire:
            return self._field(model, field, annotation, default)
        alias = f"name={string(field.wire)}"
        arguments = f"default={default}, {alias}" if default else alias
        return self._field(model, field, annotation, f"{library}.field({arguments})")

    def _optional(self, field: Field, absent: str) -> str:
        """The annotation of a field; ``absent`` is the type of a missing value."""
        annotation = self.annotations.of(field.type)
        is_null = absent == "None" and isinstance(field.type, Nullable)
        is_there = field.required or is_null or annotation == absent
        return annotation if is_there else f"{annotation} | {absent}"

    def _field(
        self, model: Model, field: Field, annotation: str, expression: str | None = None
    ) -> ClassField:
        return ClassField(
            name=self.names.fields[model.key, field.wire],
            wire=field.wire,
            annotation=annotation,
            required=_is_given(field),
            default=field.constant,
            description=_describe(field_description(field)),
            deprecated=field.deprecated is not None,
            expression=expression,
        )

    def _typed_dict(self, model: Model) -> str:
        fields = tuple(self._key(field) for field in model.fields)
        is_functional = not can_be_class(fields)
        if is_functional:
            # Type checkers refuse an empty key.
            fields = tuple(
                self._key(field, is_quoted=True) for field in model.fields if field.wire
            )
        return self.engine.typed_dict(
            ClassSource(
                self.names.models[model.key].class_name,
                _describe(model.description),
                fields,
                is_functional=is_functional,
            )
        )

    def _key(self, field: Field, *, is_quoted: bool = False) -> ClassField:
        annotation = self.annotations.of(field.type)
        # Python evaluates a call at once, when other models may not be defined yet.
        is_quoted = is_quoted and next(named_in(field.type), None) is not None
        return ClassField(
            name=field.wire,
            wire=field.wire,
            annotation=string(annotation) if is_quoted else annotation,
            required=field.required,
            description=_describe(field_description(field)),
        )


def _is_given(field: Field) -> bool:
    """Whether a caller must give a value."""
    return field.required and field.constant is None


def _constant(field: Field) -> str | int | None:
    """The constant that a new object has. One that may be missing is not filled in."""
    return field.constant if field.required else None


def _describe(text: str) -> str:
    return "\n".join(prose(text, 4)) if text else ""
