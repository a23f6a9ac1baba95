"""``readOnly`` and ``writeOnly`` (OpenAPI 3.1, section 4.8.24.5).

A required read-only property is in every response but in no request. A required
write-only property is the opposite. A model that is only sent or only received loses
the property. A model that is sent and received gets a request variant, and so do the
models that contain it. In a model that no operation uses, these properties are
optional.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...ir.api import Api, Operation, Webhooks
from ...ir.models import Field, Model
from ...ir.transform import map_types, named_in, types_in
from ...ir.types import Named, Type

_SUFFIX = "/request"


def split_read_write(api: Api) -> Api:
    """The API with separate models for requests and responses where they differ."""
    models = {model.key: model for model in api.models}
    sent = _reachable(models, _sent(api))
    received = _reachable(models, _received(api))
    both = {key: None for key in sent if key in received}
    variants = _containing(
        models, both, [key for key in both if _needs_variants(models[key])]
    )
    rename = _renaming(variants)
    changed: list[Model] = []
    for key, model in models.items():
        if key in variants:
            changed += [
                _without_fields(model, _is_write_only),
                _request_variant(model, rename),
            ]
        elif key in both:
            changed.append(model)
        elif key in sent:
            changed.append(_sent_model(model, rename))
        elif key in received:
            changed.append(_without_fields(model, _is_write_only))
        else:
            changed.append(_with_optional_fields(model))
    resources = tuple(
        replace(r, operations=tuple(_renamed(o, rename) for o in r.operations))
        for r in api.resources
    )
    webhooks = _with_request_variants(api.webhooks, rename)
    return replace(api, models=tuple(changed), resources=resources, webhooks=webhooks)


def _request_variant(model: Model, rename: Callable[[Type], Type]) -> Model:
    """The variant of the model for requests."""
    variant = _sent_model(model, rename)
    key, hint = model.key + _SUFFIX, f"{model.hint} input"
    return replace(variant, key=key, hint=hint, hoisted=True, twin=model.key)


def _sent_model(model: Model, rename: Callable[[Type], Type]) -> Model:
    """The model without its read-only fields."""
    found = map_types(_without_fields(model, _is_read_only), rename)
    return replace(found, is_only_sent=True)


def _renamed(operation: Operation, rename: Callable[[Type], Type]) -> Operation:
    return replace(
        operation,
        parameters=map_types(operation.parameters, rename),
        body=map_types(operation.body, rename),
        callbacks=_with_request_variants(operation.callbacks, rename),
    )


def _with_request_variants(
    webhooks: Webhooks, rename: Callable[[Type], Type]
) -> Webhooks:
    """The webhooks with request variants in their responses.

    The user sends these responses. The payloads come from the API and do not change.
    """
    items = tuple(
        replace(item, responses=map_types(item.responses, rename))
        for item in webhooks.items
    )
    return replace(webhooks, items=items)


def _renaming(variants: dict[str, None]) -> Callable[[Type], Type]:
    def rename(type_: Type) -> Type:
        if isinstance(type_, Named) and type_.key in variants:
            return Named(type_.key + _SUFFIX)
        return type_

    return rename


def _sent(api: Api) -> list[Type]:
    """The types that the user sends: requests, and responses to webhooks."""
    requests = [(o.parameters, o.body) for o in api.operations]
    responses = [webhook.responses for webhook in api.incoming]
    return [*types_in(tuple(requests)), *types_in(tuple(responses))]


def _received(api: Api) -> list[Type]:
    """The types that the API sends: responses, and requests of webhooks."""
    errors = [Named(error.model) for o in api.operations for error in o.errors]
    responses = [o.responses for o in api.operations]
    requests = [(w.parameters, w.payload) for w in api.incoming]
    unions = [api.webhooks.union, *(o.callbacks.union for o in api.operations)]
    roots = (*responses, *requests, *unions)
    return [*types_in(roots), *errors]


def _reachable(models: dict[str, Model], roots: list[Type]) -> dict[str, None]:
    found: dict[str, None] = {}
    pending = [key for type_ in roots for key in named_in(type_)]
    while pending:
        key = pending.pop()
        if key not in found:
            found[key] = None
            pending += models[key].referenced
    return found


def _containing(
    models: dict[str, Model], among: dict[str, None], seeds: list[str]
) -> dict[str, None]:
    """The seeds and all models that contain one of them, in the order of ``among``."""
    users: dict[str, list[str]] = {}
    for key in among:
        for referenced in models[key].referenced:
            users.setdefault(referenced, []).append(key)
    found: dict[str, None] = {}
    pending = list(seeds)
    while pending:
        key = pending.pop()
        if key not in found:
            found[key] = None
            pending += users.get(key, [])
    return {key: None for key in among if key in found}


def _needs_variants(model: Model) -> bool:
    return any(
        field.required and (field.read_only or field.write_only)
        for field in model.fields
    )


def _without_fields(model: Model, is_absent: Callable[[Field], bool]) -> Model:
    kept = tuple(field for field in model.fields if not is_absent(field))
    return model if len(kept) == len(model.fields) else replace(model, fields=kept)


def _with_optional_fields(model: Model) -> Model:
    """The model with optional read-only and write-only fields."""
    return replace(
        model,
        fields=tuple(
            replace(field, required=False)
            if field.read_only or field.write_only
            else field
            for field in model.fields
        ),
    )


def _is_read_only(field: Field) -> bool:
    return field.read_only


def _is_write_only(field: Field) -> bool:
    return field.write_only
