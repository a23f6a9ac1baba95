"""The ``components`` package: models, their ``TypedDict`` twins, lazy exports."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..ir.models import Model, ModelKind
from ..ir.types import Type
from ..models.engine import EngineInput, pydantic_modules, typed_dict_modules
from ..models.prepare import Preparation
from ..naming.modules import named_in
from .context import Context
from .docstrings import prose

DICT_SUFFIX = "TypedDict"
_DICT_MODULE_SUFFIX = "_dicts"


@dataclass(frozen=True, slots=True)
class Export:
    """A name and the module it is loaded from on first use."""

    name: str
    module: str


def component_modules(context: Context, templates: Path) -> dict[str, str]:
    """Module name -> text of every module under ``components``."""
    models = context.api.models
    if not models:
        return {}
    plain = Preparation(context.names, _describe)
    modules = pydantic_modules(
        EngineInput(plain.document(models), plain.aliases(models), templates),
        f"{context.info.package}.types.BaseModel",
    )
    dicts = _dict_models(context)
    if dicts:
        twin = Preparation(
            context.names, _describe, _DICT_MODULE_SUFFIX, _simple_aliases(models)
        )
        source = EngineInput(twin.document(dicts), {}, templates)
        modules |= typed_dict_modules(source, DICT_SUFFIX)
    return {name: _body(text) for name, text in modules.items()}


def component_exports(context: Context) -> tuple[Export, ...]:
    """All public names of ``components``, sorted."""
    names = context.names.models
    found = [
        Export(names[m.key].class_name, names[m.key].module) for m in context.api.models
    ]
    for model in _dict_models(context):
        name = names[model.key]
        found.append(
            Export(name.class_name + DICT_SUFFIX, name.module + _DICT_MODULE_SUFFIX)
        )
    return tuple(sorted(found, key=lambda export: export.name))


def _dict_models(context: Context) -> tuple[Model, ...]:
    """Only what callers pass in needs a twin, and simple aliases are their own."""
    simple = {model.key for model in _simple_aliases(context.api.models)}
    return tuple(
        model
        for model in context.api.models
        if model.key in context.annotations.inputs and model.key not in simple
    )


def _simple_aliases(models: tuple[Model, ...]) -> tuple[Model, ...]:
    return tuple(
        model
        for model in models
        if model.kind is ModelKind.ALIAS and not _mentions_models(model.type)
    )


def _mentions_models(type_: Type | None) -> bool:
    return type_ is not None and next(named_in(type_), None) is not None


def _describe(text: str) -> str:
    return "\n".join(prose(text, 4))


def _body(text: str) -> str:
    """The module without the engine's header comment."""
    return text.split("\n", 1)[1].lstrip() if text.startswith("#") else text
