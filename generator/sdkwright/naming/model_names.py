"""The names of models, of their modules and of their fields."""

from __future__ import annotations

import re
from dataclasses import replace

from ..ir.api import Api
from ..ir.models import Field, Model
from ..values import format_pointer
from .definition_order import without_order
from .exact import Wanted, take_names
from .exact import wanted as wanted_name
from .modules import model_modules
from .names import ModelName, ResourceName
from .pins import Pins
from .reserved import MODEL_ATTRIBUTES, MODELS, TWIN_SUFFIX
from .scope import NameReporter, Scope
from .words import pascal_case

# Repeated last words of names, and the words for the second of them.
_ECHO = re.compile(r"(Error|Request|Response)\1+(?![a-z])")
_INNER = {"Error": "Details", "Request": "Body", "Response": "Body"}


def model_names(
    api: Api,
    resources: dict[tuple[str, ...], ResourceName],
    name_reporter: NameReporter,
    pins: Pins,
) -> dict[str, ModelName]:
    classes = _class_names(api, name_reporter, pins)
    modules = model_modules(api, resources, classes, pins.modules)
    named = {key: ModelName(modules[key], name) for key, name in classes.items()}
    for key in list(without_order(api.models, named)):
        if pins.classes.get(key) != named[key].class_name:
            name = f"{named[key].class_name}_"
            named[key] = replace(named[key], class_name=name)
    return named


def _class_names(api: Api, name_reporter: NameReporter, pins: Pins) -> dict[str, str]:
    published = pins.taken_classes
    twins = [f"{name}{TWIN_SUFFIX}" for name in published]
    # Another model of such a name would have a ``TypedDict`` of a published name.
    others = [name.removesuffix(TWIN_SUFFIX) for name in published]
    scope = Scope("components", name_reporter, MODELS, [*published, *twins, *others])
    named: dict[str, str] = {}
    # Models with a name in the document come first, so that an inline schema never gets
    # the name of a component.
    for model in sorted(api.models, key=_precedence):
        hints = [model.hint] if not model.name_hint else [model.name_hint, model.hint]
        wanted = [pascal_case(hint) for hint in hints]
        if model.hoisted:
            wanted[-1:] = without_echo(wanted[-1])
        others = [f"{wanted[-1]}Inline"] if model.hoisted else []
        former = pins.classes.get(model.key)
        name = scope.take(
            model.key,
            *wanted,
            *others,
            pinned=None if model.key in pins.renamed else former,
            former=former,
        )
        scope.reserve([f"{name}{TWIN_SUFFIX}"])
        named[model.key] = name
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


def field_names(
    models: tuple[Model, ...],
    classes: dict[str, ModelName],
    name_reporter: NameReporter,
    pins: Pins,
) -> dict[tuple[str, str], str]:
    named: dict[tuple[str, str], str] = {}
    for model in models:
        # A field may not hide a class from the annotations of its own class.
        mentioned = {classes[key].class_name for key in model.referenced}
        wanted = [_field(model, field) for field in model.fields]
        keys = [item.key for item in wanted]
        pinned = {key: pins.fields[key] for key in keys if key in pins.fields}
        scope = Scope(
            model.hint, name_reporter, MODEL_ATTRIBUTES | mentioned, pinned.values()
        )
        named |= take_names(wanted, scope, pinned)
    return named


def _field(model: Model, field: Field) -> Wanted:
    located = f"{model.key}/properties{format_pointer((field.wire,))}"
    return wanted_name((model.key, field.wire), located, field.name_hint)
