"""The ``components`` package: models, their ``TypedDict`` variants and lazy exports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from keyword import iskeyword
from pathlib import Path
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
from ...naming.modules import DICTS
from ...naming.reserved import TWIN_SUFFIX
from ..context import Context
from ..python.annotation_text import in_class, names_in
from ..python.annotations import Annotations
from ..python.descriptions import field_description
from ..python.docstrings import prose
from ..python.literals import string
from .constructors import constructor, constructor_models
from .exports import Export, with_aliases
from .model_imports import (
    Definition,
    Imports,
    ModuleImports,
    grouped,
    module_imports,
    pairs,
)
from .special_fields import read_only_fields


@dataclass(frozen=True, slots=True)
class ModuleView:
    """One module under ``components``.

    ``imports`` are the modules to import from, each with the names to import, ``read``
    those that only type checkers import there, ``late`` those that follow the
    definitions. ``types`` are statements that import types. ``mixins`` are the base
    classes that people wrote, with their modules.
    """

    name: str
    imports: Imports
    late: Imports
    read: Imports
    definitions: tuple[str, ...]
    types: tuple[str, ...]
    mixins: tuple[tuple[str, str], ...] = ()


def component_modules(context: Context, engine: Engine) -> tuple[ModuleView, ...]:
    """All modules under ``components``, sorted by name."""
    spelled = replace(context.annotations, prefix="")
    printer = _Printer(context, engine, spelled)
    models = _by_module(context, context.api.models)
    typed_dicts = _by_module(context, _with_typed_dicts(context))
    imports = _all_imports(printer, models, typed_dicts)
    views = [
        printer.module(name, found, imports[name]) for name, found in models.items()
    ]
    views += [
        printer.typed_dict_module(f"{name}{DICTS}", found, imports[f"{name}{DICTS}"])
        for name, found in typed_dicts.items()
    ]
    return tuple(sorted(views, key=lambda view: view.name))


def has_circles(context: Context) -> bool:
    """Whether modules of models refer to each other."""
    printer = _Printer(context, Engine(Path()), context.annotations)
    models = _by_module(context, context.api.models)
    typed_dicts = _by_module(context, _with_typed_dicts(context))
    found = _all_imports(printer, models, typed_dicts)
    return any(imports.late for imports in found.values())


def _all_imports(
    printer: _Printer,
    models: dict[str, tuple[Model, ...]],
    typed_dicts: dict[str, tuple[Model, ...]],
) -> dict[str, ModuleImports]:
    return {
        **module_imports(printer.used_by_models(models)),
        **module_imports(printer.used_by_typed_dicts(typed_dicts)),
    }


def component_exports(context: Context) -> tuple[Export, ...]:
    """All public names of ``components``, sorted."""
    names = context.names.models
    found = [
        Export(names[m.key].class_name, names[m.key].module) for m in context.api.models
    ]
    for model in _with_typed_dicts(context):
        name = names[model.key]
        found.append(Export(name.class_name + TWIN_SUFFIX, name.module + DICTS))
    aliases = dict(context.names.aliases.get("components", {}))
    aliases |= {
        f"{old}{TWIN_SUFFIX}": f"{name}{TWIN_SUFFIX}" for old, name in aliases.items()
    }
    return with_aliases(found, aliases)


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

    def used_by_models(
        self, modules: Mapping[str, tuple[Model, ...]]
    ) -> dict[str, tuple[Definition, ...]]:
        """The models that each model mentions, by module."""
        return {
            name: tuple(
                Definition(m.key, m.kind is ModelKind.ALIAS, self._named(m.referenced))
                for m in models
            )
            for name, models in modules.items()
        }

    def used_by_typed_dicts(
        self, modules: Mapping[str, tuple[Model, ...]]
    ) -> dict[str, tuple[Definition, ...]]:
        """The types that each ``TypedDict`` mentions, by module."""
        found: dict[str, tuple[Definition, ...]] = {}
        for name, models in modules.items():
            found[f"{name}{DICTS}"] = tuple(
                Definition(m.key, m.kind is ModelKind.ALIAS, self._used_by_dict(m))
                for m in models
            )
        return found

    def _used_by_dict(self, model: Model) -> tuple[tuple[str, str], ...]:
        used = self._typed_dicts_used((model,))
        twins = [self.annotations.models[key].twin for key in used]
        classes = [*used, *(key for key in twins if key is not None)]
        return (*self._named(classes), *self._named_dicts(used))

    def _named(self, keys: Iterable[str]) -> tuple[tuple[str, str], ...]:
        names = self.context.names.models
        return tuple((names[key].module, names[key].class_name) for key in keys)

    def _named_dicts(self, keys: Iterable[str]) -> tuple[tuple[str, str], ...]:
        return tuple(
            (f"{module}{DICTS}", f"{name}{TWIN_SUFFIX}")
            for module, name in self._named(keys)
        )

    def module(
        self, name: str, models: tuple[Model, ...], imports: ModuleImports
    ) -> ModuleView:
        used = {key: None for model in models for key in model.referenced}
        given = [key for m in models for key in constructor_models(self.annotations, m)]
        dicts = [key for key in given if self.annotations.has_typed_dict(key)]
        read = self._named(key for key in given if key not in used)
        return ModuleView(
            name,
            imports.early,
            imports.late,
            grouped(name, (*read, *self._named_dicts(dicts), *pairs(imports.late))),
            tuple(self._definition(m, m.key in imports.quoted) for m in models),
            import_lines(self.context.names.imported),
            tuple(found for model in models for found in self._mixins(model)),
        )

    def typed_dict_module(
        self, name: str, models: tuple[Model, ...], imports: ModuleImports
    ) -> ModuleView:
        definitions = tuple(
            self._typed_dict(m, m.key in imports.quoted) for m in models
        )
        types = import_lines(self.context.names.imported)
        return ModuleView(
            name, imports.early, imports.late, imports.late, definitions, types
        )

    def _definition(self, model: Model, is_quoted: bool) -> str:
        name = self.context.names.models[model.key].class_name
        description = _describe(model.description)
        if model.kind is ModelKind.ALIAS:
            annotation = self._own(model).result(model.type or ANY)
            source = self._alias(model, name, annotation, is_quoted)
            # An alias of a class is a plain alias: pydantic builds a lazy one only
            # once.
            is_class = self.annotations.class_of(model.type or ANY) is not None
            is_plain = is_class and not is_quoted
            print_ = self.engine.plain_alias if is_plain else self.engine.alias
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

    def _typed_dict(self, model: Model, is_quoted: bool) -> str:
        name = self.context.names.models[model.key].class_name + TWIN_SUFFIX
        description = _describe(model.description)
        if model.kind is ModelKind.ALIAS:
            inside = is_recursive(self.annotations.models, model.key)
            annotation = self.annotations.typed_dict(model.type or ANY, inside=inside)
            source = self._alias(model, name, annotation, is_quoted)
            return self.engine.plain_alias(source)
        # Requests have no read-only fields.
        kept = tuple(field for field in model.fields if not field.read_only)
        model = replace(model, fields=kept)
        fields = self._fields(model, self._typed_dict_annotation, _key)
        is_functional = not can_be_class(fields)
        if is_functional:
            found = self._fields(model, self._quoted_typed_dict_annotation, _key)
            # Type checkers refuse an empty key.
            fields = tuple(field for field in found if field.wire)
        return self.engine.typed_dict(
            ClassSource(name, description, fields, is_functional=is_functional)
        )

    def _alias(
        self, model: Model, name: str, annotation: str, is_quoted: bool
    ) -> AliasSource:
        description = _describe(model.description)
        is_quoted = is_quoted or is_recursive(self.annotations.models, model.key)
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


def can_be_class(fields: tuple[ClassField, ...]) -> bool:
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
