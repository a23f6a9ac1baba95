"""The ``errors`` package: the SDK's base classes and one class per error schema."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...custom import MIXIN
from ...ir.types import Named, Type, without_null
from ..context import Context, SdkInfo
from ..python.docstrings import docstring, prose
from ..python.literals import string
from .exports import Export, with_aliases
from .webhooks import has_functions


@dataclass(frozen=True, slots=True)
class ErrorView:
    """One error class.

    ``data`` is the model of the response body. ``message_path`` is a Python expression.
    ``mixin`` is the base class that people wrote, with a comma, or empty.
    """

    name: str
    data: str
    docstring: str
    message_path: str
    mixin: str


@dataclass(frozen=True, slots=True)
class MixinView:
    """A base class that people wrote, in a module below ``_custom``."""

    module: str
    name: str


@dataclass(frozen=True, slots=True)
class ErrorBaseView:
    """The mixins of the base classes of all errors, each with a comma, or empty."""

    mixins: tuple[MixinView, ...]
    every: str
    default: str
    validation: str


def error_views(context: Context) -> tuple[ErrorView, ...]:
    """One class for each schema of an error response, sorted by name."""
    views = [
        ErrorView(
            name=name,
            data=context.names.models[key].public,
            docstring=docstring(prose(_text(context, key), 4), 4),
            message_path=_literal(_message_path(context, Named(key), ())),
            mixin=_mixin(context, name),
        )
        for key, name in context.names.errors.items()
    ]
    return tuple(sorted(views, key=lambda view: view.name))


def error_base_view(context: Context) -> ErrorBaseView:
    """The base classes of all errors."""
    names = base_names(context.info)
    every, default, validation = (_mixin(context, name) for name in names)
    return ErrorBaseView(mixins(context, names), every, default, validation)


def base_names(info: SdkInfo) -> tuple[str, str, str]:
    """The names of the base classes of all errors."""
    name = info.class_name
    return f"{name}Error", f"{name}DefaultError", "ResponseValidationError"


def mixins(context: Context, names: Iterable[str]) -> tuple[MixinView, ...]:
    """The mixins of some exceptions."""
    custom = context.info.custom
    modules = {name: custom.error_mixin(name) for name in names}
    return tuple(
        MixinView(module, name + MIXIN)
        for name, module in modules.items()
        if module is not None
    )


def _mixin(context: Context, name: str) -> str:
    found = context.info.custom.error_mixin(name)
    return "" if found is None else f"{name}{MIXIN}, "


def error_exports(context: Context) -> tuple[Export, ...]:
    """The error classes that are loaded on first use, sorted."""
    found = [Export(view.name, "responses") for view in error_views(context)]
    if has_functions(context.api):
        found.append(Export("WebhookPayloadError", "._runtime.webhooks.payloads"))
        if context.api.signature is not None:
            found.append(
                Export("WebhookSignatureError", "._runtime.webhooks.signatures")
            )
    return with_aliases(found, context.names.aliases.get("errors", {}))


def _message_path(
    context: Context, type_: Type | None, seen: tuple[str, ...]
) -> tuple[str, ...]:
    """The path to the field that holds the error message; empty without one."""
    if type_ is None or not isinstance(bare := without_null(type_), Named):
        return ()
    if bare.key in seen:
        return ()
    model, seen = context.annotations.models[bare.key], (*seen, bare.key)
    for field in model.fields:
        if field.is_message:
            return (field.wire,)
    for field in model.fields:
        inner = _message_path(context, field.type, seen)
        if inner:
            return (field.wire, *inner)
    return _message_path(context, model.type, seen)


def _literal(path: tuple[str, ...]) -> str:
    steps = ", ".join(map(string, path))
    return f"({steps},)" if len(path) == 1 else steps and f"({steps})"


def _text(context: Context, key: str) -> str:
    """The descriptions of all error responses with the schema: ``Bad Request (status
    400).``
    """
    found: dict[str, None] = {}
    for operation in context.api.operations:
        for error in operation.errors:
            if error.model == key:
                text = error.description.strip().rstrip(".") or "Error"
                found[f"{text} (status {error.status})."] = None
    return "\n\n".join(found)
