"""The names of models, of their modules and of their fields."""

from __future__ import annotations

import re
from dataclasses import replace

from ..ir.api import Api
from ..ir.models import Field, Model
from ..values import format_pointer
from .definition_order import without_order
from .exact import Wanted, take_names, wanted
from .modules import SHARED, owning_groups
from .names import ModelName, ResourceName
from .partition import partition
from .reserved import MODEL_ATTRIBUTES, MODELS, TWIN_SUFFIX, WEBHOOK_MODULE
from .scope import NameReporter, Scope
from .words import pascal_case

# Repeated last words of names, and the words for the second of them.
_ECHO = re.compile(r"(Error|Request|Response)\1+(?![a-z])")
_INNER = {"Error": "Details", "Request": "Body", "Response": "Body"}
# The ends of modules of models that belong to another module.
_IS_DERIVED = re.compile(r"_(dicts|part\d+)$")


def model_names(
    api: Api,
    resources: dict[tuple[str, ...], ResourceName],
    name_reporter: NameReporter,
) -> dict[str, ModelName]:
    modules = _model_modules(api, resources)
    scope = Scope("components", name_reporter, MODELS)
    named: dict[str, ModelName] = {}
    # Models with a name in the document come first, so that an inline schema never gets
    # the name of a component.
    for model in sorted(api.models, key=_precedence):
        hints = [model.hint] if not model.name_hint else [model.name_hint, model.hint]
        wanted = [pascal_case(hint) for hint in hints]
        if model.hoisted:
            wanted[-1:] = without_echo(wanted[-1])
        others = [f"{wanted[-1]}Inline"] if model.hoisted else []
        name = scope.take(model.key, *wanted, *others)
        scope.reserve([f"{name}{TWIN_SUFFIX}"])
        named[model.key] = ModelName(modules[model.key], name)
    for key in list(without_order(api.models, named)):
        name = f"{named[key].class_name}_"
        named[key] = replace(named[key], class_name=name)
    return named


def without_echo(name: str) -> tuple[str, ...]:
    """The names for an inline schema whose place repeats a word: ``CallErrorError``."""
    shorter = _ECHO.sub(r"\1", name)
    if shorter == name:
        return (name,)
    inner = _INNER.get(name.removeprefix(shorter), "Data")
    return (
        (shorter, f"{shorter}{inner}") if name.startswith(shorter) else (shorter, name)
    )


def _precedence(model: Model) -> tuple[bool, bool]:
    """The rank of a model. A name that could be that of a ``TypedDict`` comes last."""
    return (model.name_hint or model.hint).endswith(TWIN_SUFFIX), model.hoisted


def _model_modules(
    api: Api, resources: dict[tuple[str, ...], ResourceName]
) -> dict[str, str]:
    """The module of each model. Modules that would be too large are divided."""
    members: dict[str, dict[str, tuple[str, ...]]] = {}
    owners = owning_groups(api)
    for model in api.models:
        group = owners[model.key]
        module = _module_of(group, resources)
        members.setdefault(module, {})[model.key] = model.referenced
    return {
        key: module if number == 1 else f"{module}_part{number}"
        for module, graph in members.items()
        for number, keys in enumerate(partition(graph), start=1)
        for key in keys
    }


def _module_of(
    group: tuple[str, ...] | None, resources: dict[tuple[str, ...], ResourceName]
) -> str:
    match group:
        case None:
            return SHARED
        case ():
            return WEBHOOK_MODULE
        case _:
            module = resources[group].module
            return f"{module}_models" if _IS_DERIVED.search(module) else module


def field_names(
    models: tuple[Model, ...],
    classes: dict[str, ModelName],
    name_reporter: NameReporter,
) -> dict[tuple[str, str], str]:
    named: dict[tuple[str, str], str] = {}
    for model in models:
        # A field may not hide a class from the annotations of its own class.
        mentioned = {classes[key].class_name for key in model.referenced}
        scope = Scope(model.hint, name_reporter, MODEL_ATTRIBUTES | mentioned)
        named |= take_names((_field(model, field) for field in model.fields), scope)
    return named


def _field(model: Model, field: Field) -> Wanted:
    located = f"{model.key}/properties{format_pointer((field.wire,))}"
    return wanted((model.key, field.wire), located, field.name_hint)
