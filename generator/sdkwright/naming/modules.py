"""Which module under ``components`` a model lives in.

A model used by one resource lives in that resource's module, one used by webhooks
alone in theirs; one used by several, or by none, lives in ``shared``. The public name
does not depend on it.
"""

from __future__ import annotations

from collections import deque

from ..ir.api import Api, Operation, Webhooks
from ..ir.models import Model
from ..ir.transform import named_in, types_in
from ..ir.types import Named, Type

SHARED = "shared"
# The group of what only webhooks use; no resource has it.
WEBHOOKS: tuple[str, ...] = ()


def owning_groups(api: Api) -> dict[str, tuple[str, ...] | None]:
    """The one group that uses each model, or ``None``."""
    models = {model.key: model for model in api.models}
    users: dict[str, list[tuple[str, ...]]] = {key: [] for key in models}
    for resource in api.resources:
        for key in reachable(models, _roots(resource.operations)):
            users[key].append(resource.group)
    for key in reachable(models, _webhook_roots(api.webhooks)):
        users[key].append(WEBHOOKS)
    # What no operation uses is shared, and so is all that it is made of: modules of
    # resources import from the shared one, never the other way round.
    unused = [Named(key) for key, groups in users.items() if not groups]
    for key in reachable(models, tuple(unused)):
        users[key] = []
    return {
        key: groups[0] if len(groups) == 1 else None for key, groups in users.items()
    }


def input_models(api: Api) -> frozenset[str]:
    """The models that callers pass in: those that request bodies reach."""
    models = {model.key: model for model in api.models}
    bodies = [o.body.type for o in api.operations if o.body is not None]
    parameters = [p.type for o in api.operations for p in o.parameters]
    return frozenset(reachable(models, (*bodies, *parameters)))


def reachable(models: dict[str, Model], roots: tuple[Type, ...]) -> dict[str, None]:
    """The keys of all models that ``roots`` are made of, in the order met."""
    found: dict[str, None] = {}
    pending = deque(key for root in roots for key in named_in(root))
    while pending:
        key = pending.popleft()
        if key not in found:
            found[key] = None
            pending += models[key].referenced
    return found


def _roots(operations: tuple[Operation, ...]) -> tuple[Type, ...]:
    found: list[Type] = []
    for operation in operations:
        found += [parameter.type for parameter in operation.parameters]
        if operation.body is not None:
            found.append(operation.body.type)
        found += [c.type for r in operation.responses for c in r.contents]
        found += [Named(error.model) for error in operation.errors]
        found += _webhook_roots(operation.callbacks)
    return tuple(found)


def _webhook_roots(webhooks: Webhooks) -> tuple[Type, ...]:
    return tuple(types_in(webhooks))
