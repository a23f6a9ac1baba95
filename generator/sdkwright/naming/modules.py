"""The module under ``components`` for each model.

A model is in the module of the first resource that uses it, in document order. A model
that only webhooks use is in the module for webhooks, an unused one in ``other``. Public
names do not depend on the module.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..ir.api import Api, Operation, Webhooks
from ..ir.lookup import reachable
from ..ir.transform import types_in
from ..ir.types import Named, Type
from .names import ResourceName
from .partition import LIMIT, partition
from .reserved import WEBHOOK_MODULE
from .words import snake_case

OTHER = "other"
# The end of a module with the ``TypedDict`` variants of another module.
DICTS = "_dicts"


def model_modules(
    api: Api,
    resources: Mapping[tuple[str, ...], ResourceName],
    classes: Mapping[str, str],
    kept: Mapping[str, str],
) -> dict[str, str]:
    """The module of each model.

    ``classes`` are the names of the models. ``kept`` are the modules of models that
    have been published. A module that would be too large is divided; each further part
    has the name of its first model.
    """
    graph = {model.key: model.referenced for model in api.models}
    homes = _homes(api, resources)
    sizes: dict[str, int] = {}
    for module in kept.values():
        sizes[module] = sizes.get(module, 0) + 1
    added: dict[str, dict[str, tuple[str, ...]]] = {}
    for key, referenced in graph.items():
        if key not in kept:
            added.setdefault(homes.get(key, OTHER), {})[key] = referenced
    named = {key: kept[key] for key in graph if key in kept}
    taken = dict.fromkeys((*sizes, *added))
    for module, members in added.items():
        fits = sizes.get(module, 0) + len(members) <= LIMIT
        parts = [list(members)] if fits else partition(members)
        for number, keys in enumerate(parts):
            is_full = number > 0 or (not fits and module in sizes)
            name = _part(module, classes[keys[0]], taken) if is_full else module
            named |= dict.fromkeys(keys, name)
    return named


def _part(module: str, first: str, taken: dict[str, None]) -> str:
    """The name of a further part of a module."""
    name = snake_case(f"{module} {first}")
    while name in taken or name.endswith(DICTS):
        name += "_models"
    taken[name] = None
    return name


def _homes(
    api: Api, resources: Mapping[tuple[str, ...], ResourceName]
) -> dict[str, str]:
    """The module of the first resource that uses each model, else of webhooks."""
    models = {model.key: model for model in api.every_model}
    found: dict[str, str] = {}
    for resource in api.resources:
        module = resources[resource.group].module
        home = f"{module}_models" if module.endswith(DICTS) else module
        own = tuple(o for o in resource.operations if o.alias_of is None)
        for key in reachable(models, _roots(own)):
            found.setdefault(key, home)
    for key in reachable(models, _webhook_roots(api.webhooks)):
        found.setdefault(key, WEBHOOK_MODULE)
    return found


def input_models(api: Api) -> frozenset[str]:
    """The models that callers pass in: those in request bodies and parameters."""
    models = {model.key: model for model in api.every_model}
    bodies = [b.type for o in api.operations if o.body for b in o.body.every]
    parameters = [p.type for o in api.operations for p in o.parameters]
    return frozenset(reachable(models, (*bodies, *parameters)))


def _roots(operations: tuple[Operation, ...]) -> tuple[Type, ...]:
    found: list[Type] = []
    for operation in operations:
        found += [parameter.type for parameter in operation.parameters]
        if operation.body is not None:
            found += [body.type for body in operation.body.every]
        found += [c.type for r in operation.responses for c in r.contents]
        found += [Named(error.model) for error in operation.errors]
        found += _webhook_roots(operation.callbacks)
    return tuple(found)


def _webhook_roots(webhooks: Webhooks) -> tuple[Type, ...]:
    return tuple(types_in(webhooks))
