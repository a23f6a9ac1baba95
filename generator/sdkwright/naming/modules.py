"""The module under ``components`` for each model.

A model that one resource uses is in the module of that resource. A model that only
webhooks use is in the module for webhooks. All other models are in ``shared``. Public
names do not depend on the module.
"""

from __future__ import annotations

from ..ir.api import Api, Operation, Webhooks
from ..ir.lookup import reachable
from ..ir.transform import types_in
from ..ir.types import Named, Type

SHARED = "shared"
# The group of models that only webhooks use. No resource has this group.
WEBHOOKS: tuple[str, ...] = ()


def owning_groups(api: Api) -> dict[str, tuple[str, ...] | None]:
    """The group that alone uses each model; ``None`` if there is not exactly one."""
    models = {model.key: model for model in api.every_model}
    users: dict[str, list[tuple[str, ...]]] = {key: [] for key in models}
    for resource in api.resources:
        for key in reachable(models, _roots(resource.operations)):
            users[key].append(resource.group)
    for key in reachable(models, _webhook_roots(api.webhooks)):
        users[key].append(WEBHOOKS)
    # Unused models are shared, with all models that they mention: the shared module
    # must not import from modules of resources.
    unused = [Named(key) for key, groups in users.items() if not groups]
    for key in reachable(models, tuple(unused)):
        users[key] = []
    return {
        key: groups[0] if len(groups) == 1 else None for key, groups in users.items()
    }


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
