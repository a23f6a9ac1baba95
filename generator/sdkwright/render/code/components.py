"""The ``components`` package: models, their ``TypedDict`` variants and lazy exports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from keyword import iskeyword
from pathlib import Path
from typing import TypeAlias
from unicodedata import normalize

from ...custom import MIXIN
from ...ir.lookup import is_recursive
from ...ir.models import Field, Model, ModelKind
from ...ir.transform import named_in
from ...ir.types import ANY, Nullable
from ...models.engine import AliasSource, ClassField, ClassSource, Engine
from ...naming import ModelName
from ...naming.definition_order import defined_before
from ...naming.imported_names import import_lines
from ...naming.reserved import TWIN_SUFFIX
from ..context import Context
from ..python.annotation_text import in_class, names_in
from ..python.annotations import Annotations
from ..python.descriptions import field_description
from ..python.docstrings import prose
from ..python.literals import string
from .constructors import constructor, constructor_models
from .special_fields import read_only_fields

_DICT_MODULE_SUFFIX = "_dicts"
_Imports: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Export:
    """A name, and the module that defines it. The module is loaded on first use."""

    name: str
    module: str


@dataclass(frozen=True, slots=True)
class ModuleView:
    """One module under ``components``.

    ``imports`` are the modules to import from, each with the names to import, ``read``
    those that only type checkers import. ``types`` are statements that import types.
    ``mixins`` are the base classes that people wrote, with their modules.
    """

    name: str
    imports: _Imports
    definitions: tuple[str, ...]
    types: tuple[str, ...]
    read: _Imports = ()
    mixins: tuple[tuple[str, str], ...] = ()


def component_modules(context: Context, templates: Path) -> tuple[ModuleView, ...]:
    """All modules under ``components``, sorted by name."""
    spelled = replace(context.annotations, prefix="")
    printer = _Printer(context, Engine(templates), spelled)
    models = _by_module(context, context.api.models)
    typed_dicts = _by_module(context, _with_typed_dicts(context))
    views = [printer.module(name, found) for name, found in models.items()]
    views += [
        printer.typed_dict_module(name, found) for name, found in typed_dicts.items()
    ]
    return tuple(sorted(views, key=lambda view: view.name))


def component_exports(context: Context) -> tuple[Export, ...]:
    """All public names of ``components``, sorted."""
    names = context.names.models
    found = [
        Export(names[m.key].class_name, names[m.key].module) for m in context.api.models
    ]
    for model in _with_typed_dicts(context):
        name = names[model.key]
        found.append(
            Export(name.class_name + TWIN_SUFFIX, name.module + _DICT_MODULE_SUFFIX)
        )
    return tuple(sorted(found, key=lambda export: export.name))


def _with_typed_dicts(context: Context) -> tuple[Model, ...]:
    models = context.api.models
    return tuple(m for m in models if context.annotations.has_typed_dict(m.key))


def _by_module(
    context: Context, models: tuple[Model, ...]
) -> dict[str, tuple[Model, ...]]:
    found: dict[str, list[Model]] = {}
    for model in models:
        found.setdefault(context.names.models[model.key].module, []).append(model)
    names = context.names.models
    return {name: _in_order(members, names) for name, members in found.items()}


def _in_order(models: list[Model], names: Mapping[str, ModelName]) -> tuple[Model, ...]:
    """The models in document order, each after those that must precede it.

    Aliases that mention each other keep the document order.
    """
    pending = {model.key: model for model in models}
    before = defined_before(models, names)
    done: dict[str, Model] = {}

    def place(model: Model) -> None:
        if pending.pop(model.key, None) is None:
            return
        for key in before[model.key]:
            if key in pending:
                place(pending[key])
        done[model.key] = model

    for model in models:
        place(model)
    return tuple(done.values())


@dataclass(frozen=True, slots=True)
class _Printer:
    context: Context
    engine: Engine
    annotations: Annotations

    def module(self, name: str, models: tuple[Model, ...]) -> ModuleView:
        used = {key: None for model in models for key in model.referenced}
        definitions = tuple(self._definition(model) for model in models)
        given = [key for m in models for key in constructor_models(self.annotations, m)]
        dicts = [key for key in given if self.annotations.has_typed_dict(key)]
        return ModuleView(
            name,
            self._imports(name, used),
            definitions,
            import_lines(self.context.names.imported),
            self._imports(name, [key for key in given if key not in used])
            + self._imports("", dicts, TWIN_SUFFIX, _DICT_MODULE_SUFFIX),
            tuple(found for model in models for found in self._mixins(model)),
        )

    def typed_dict_module(self, name: str, models: tuple[Model, ...]) -> ModuleView:
        used = self._typed_dicts_used(models)
        twins = [self.annotations.models[key].twin for key in used]
        own = [*used, *(key for key in twins if key is not None)]
        imports = self._imports("", own)
        imports += self._imports(name, used, TWIN_SUFFIX, _DICT_MODULE_SUFFIX)
        definitions = tuple(self._typed_dict(model) for model in models)
        types = import_lines(self.context.names.imported)
        return ModuleView(name + _DICT_MODULE_SUFFIX, imports, definitions, types)

    def _definition(self, model: Model) -> str:
        name = self.context.names.models[model.key].class_name
        description = _describe(model.description)
        if model.kind is ModelKind.ALIAS:
            annotation = self._own(model).result(model.type or ANY)
            source = self._alias(model, name, annotation)
            # An alias of a class is a plain alias: pydantic builds a lazy one only
            # once.
            is_class = self.annotations.class_of(model.type or ANY) is not None
            print_ = self.engine.plain_alias if is_class else self.engine.alias
            return print_(source)
        annotate = partial(self._annotation, self._own(model))
        return self.engine.model(
            ClassSource(
                name,
                description,
                self._fields(model, annotate, self._attribute),
                self._extra(model),
                base=self._bases(model),
                constructor=constructor(self.context, self.annotations, model),
            )
        )

    def _own(self, model: Model) -> Annotations:
        """The annotations of the fields of a model, wider in models for requests."""
        is_sent = model.is_only_sent and self.annotations.python_values
        return replace(self.annotations, in_class=True, is_sent=is_sent)

    def _typed_dict(self, model: Model) -> str:
        name = self.context.names.models[model.key].class_name + TWIN_SUFFIX
        description = _describe(model.description)
        if model.kind is ModelKind.ALIAS:
            inside = is_recursive(self.annotations.models, model.key)
            annotation = self.annotations.typed_dict(model.type or ANY, inside=inside)
            return self.engine.plain_alias(self._alias(model, name, annotation))
        # Requests have no read-only fields.
        kept = tuple(field for field in model.fields if not field.read_only)
        model = replace(model, fields=kept)
        fields = self._fields(model, self._typed_dict_annotation, _key)
        is_functional = not _can_be_class(fields)
        if is_functional:
            found = self._fields(model, self._quoted_typed_dict_annotation, _key)
            # Type checkers refuse an empty key.
            fields = tuple(field for field in found if field.wire)
        return self.engine.typed_dict(
            ClassSource(name, description, fields, is_functional=is_functional)
        )

    def _alias(self, model: Model, name: str, annotation: str) -> AliasSource:
        description = _describe(model.description)
        is_quoted = is_recursive(self.annotations.models, model.key)
        written = string(annotation) if is_quoted else annotation
        return AliasSource(name, description, written, is_recursive=is_quoted)

    def _fields(
        self,
        model: Model,
        annotate: Callable[[Field], str],
        attribute: Callable[[Model, Field], str],
    ) -> tuple[ClassField, ...]:
        # The attributes of a class hide builtins of the same name in its annotations.
        own = frozenset(attribute(model, field) for field in model.fields)
        return tuple(
            ClassField(
                name=self._attribute(model, field),
                wire=field.wire,
                annotation=in_class(annotate(field), own),
                required=field.required and field.constant is None,
                default=field.constant,
                marker="VariantTag()" if field.is_tag else None,
                description=_describe(field_description(field)),
                deprecated=field.deprecated is not None,
            )
            for field in model.fields
        )

    def _attribute(self, model: Model, field: Field) -> str:
        return self.context.names.fields[model.key, field.wire]

    def _annotation(self, annotations: Annotations, field: Field) -> str:
        annotation = annotations.result(field.type)
        is_given = field.required or field.constant is not None
        if is_given or isinstance(field.type, Nullable) or annotation == "None":
            return annotation
        return f"{annotation} | None"

    def _typed_dict_annotation(self, field: Field) -> str:
        return self.annotations.typed_dict(field.type, inside=True)

    def _quoted_typed_dict_annotation(self, field: Field) -> str:
        return string(self._typed_dict_annotation(field))

    def _mixins(self, model: Model) -> list[tuple[str, str]]:
        """The module and the name of the mixin of a class, if there is one."""
        name = self.context.names.models[model.key].class_name
        module = self.context.info.custom.model_mixin(name)
        is_class = model.kind is ModelKind.OBJECT
        return [] if module is None or not is_class else [(module, name + MIXIN)]

    def _bases(self, model: Model) -> str | None:
        """The base classes with their options, if it is not ``BaseModel`` alone."""
        base = self._base(model)
        for _, mixin in self._mixins(model):
            base = f"{mixin}, {base or 'BaseModel'}"
        return base

    def _base(self, model: Model) -> str | None:
        """The base class with its options, if it is not ``BaseModel``."""
        if model.twin is not None:
            twin = self.context.names.models[model.twin].class_name
            return f"RequestModel, twin={string(twin)}"
        names = [
            string(self._attribute(model, field))
            for field in read_only_fields(self.annotations, model)
        ]
        if not names:
            return None
        shared = self.context.names.imported["SharedModel"]
        listed = f"{names[0]}," if len(names) == 1 else ", ".join(names)
        return f"{shared}, read_only=({listed})"

    def _extra(self, model: Model) -> str | None:
        if model.extra is None:
            return None
        return f"dict[str, {self._own(model).result(model.extra)}]"

    def _typed_dicts_used(self, models: tuple[Model, ...]) -> list[str]:
        """The models whose ``TypedDict`` variants those of ``models`` mention."""
        found: dict[str, None] = {}
        seen: dict[str, None] = {}
        pending = [key for model in models for key in model.referenced]
        while pending:
            key = pending.pop()
            if self.annotations.has_typed_dict(key):
                found[key] = None
            elif key not in seen:
                seen[key] = None
                inner = self.annotations.models[key].type
                pending += () if inner is None else named_in(inner)
        return list(found)

    def _imports(
        self,
        module: str,
        used: Iterable[str],
        suffix: str = "",
        module_suffix: str = "",
    ) -> _Imports:
        found: dict[str, dict[str, None]] = {}
        for key in used:
            name = self.context.names.models[key]
            if name.module != module:
                names = found.setdefault(name.module + module_suffix, {})
                names[name.class_name + suffix] = None
        return tuple(
            (name, tuple(sorted(names))) for name, names in sorted(found.items())
        )


def _can_be_class(fields: tuple[ClassField, ...]) -> bool:
    """Whether keys are valid attributes, and hide no name from the annotations.

    The functional form is a call, whose annotations are strings: Python would evaluate
    them immediately.
    """
    used = names_in(" ".join(field.annotation for field in fields)) | {"NotRequired"}
    keys = {field.wire for field in fields}
    return all(map(_is_attribute, keys)) and not keys & used


def _is_attribute(wire: str) -> bool:
    """Whether Python accepts the name as a class attribute without changing it.

    Python changes names with two underscores, or has attributes of that name.
    """
    is_same = normalize("NFKC", wire) == wire
    is_free = not iskeyword(wire) and not wire.startswith("__")
    return wire.isidentifier() and is_same and is_free


def _key(model: Model, field: Field) -> str:
    return field.wire


def _describe(text: str) -> str:
    return "\n".join(prose(text, 4)) if text else ""
