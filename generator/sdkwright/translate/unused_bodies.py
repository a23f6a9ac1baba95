"""Models whose only use is a form that methods have as arguments.

Nothing in the SDK refers to them. Inline schemas are left out, and so are the
components that FastAPI writes for forms, with a note. Other components are models of
the SDK, whether anything refers to them or not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..document import Document
from ..ir.api import Api, Body, MediaKind, Operation
from ..ir.lookup import reachable
from ..ir.models import Model
from ..ir.transform import types_in
from ..ir.types import ANY, Named, Type

_FORMS = (MediaKind.FORM, MediaKind.MULTIPART)


def without_unused_bodies(api: Api, document: Document) -> Api:
    """The API without these models."""
    models = {model.key: model for model in api.models}
    forms = {body.type: None for body in _forms(api)}
    candidates = reachable(models, forms)
    used = reachable(models, _roots(api, candidates))
    written = {f"Body_{o.operation_id}" for o in api.operations}
    unused = {
        key: models[key]
        for key in candidates
        if key not in used and _is_unnamed(models[key], written)
    }
    # Models stay if another model that stays refers to them.
    kept = reachable(models, (Named(key) for key in models if key not in unused))
    left_out = tuple(model for key, model in unused.items() if key not in kept)
    _report(left_out, document)
    return replace(
        api,
        models=tuple(model for model in api.models if model not in left_out),
        forms=left_out,
    )


def _forms(api: Api) -> Iterator[Body]:
    """The forms whose fields are arguments."""
    for operation in api.operations:
        bodies = () if operation.body is None else operation.body.every
        yield from (body for body in bodies if _is_form(body))


def _is_form(body: Body) -> bool:
    return body.kind in _FORMS and body.fields is not None


def _roots(api: Api, candidates: Iterable[str]) -> Iterator[Type]:
    """The types that the code of the SDK refers to, without those of forms."""
    yield from types_in((api.globals, api.webhooks))
    for operation in api.operations:
        yield from types_in(_with_bare_forms(operation))
        yield from (Named(error.model) for error in operation.errors)
    skipped = frozenset(candidates)
    yield from (Named(model.key) for model in api.models if model.key not in skipped)


def _with_bare_forms(operation: Operation) -> Operation:
    body = operation.body
    return operation if body is None else replace(operation, body=_bare(body))


def _bare(body: Body) -> Body:
    """The body, without the types that its fields replace."""
    type_ = ANY if _is_form(body) else body.type
    alternatives = tuple(map(_bare, body.alternatives))
    return replace(body, type=type_, alternatives=alternatives)


def _is_unnamed(model: Model, written: set[str]) -> bool:
    """Whether nobody has given the model a name."""
    if model.name_hint is not None:
        return False
    return model.hoisted or _component(model) in written


def _component(model: Model) -> str:
    return model.key.rpartition("/")[2]


def _report(left_out: tuple[Model, ...], document: Document) -> None:
    for model in left_out:
        if not model.hoisted:
            document.reporter.note(
                "body.arguments",
                f'"{_component(model)}" is no model of the SDK: its properties are '
                "arguments of the method, and nothing else uses it",
                at=document.locate(model.key),
            )
