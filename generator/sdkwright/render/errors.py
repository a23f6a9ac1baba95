"""The ``errors`` package: the SDK's base classes and one class per error schema."""

from __future__ import annotations

from dataclasses import dataclass

from .components import Export
from .context import Context
from .docstrings import docstring, prose
from .webhooks import has_functions


@dataclass(frozen=True, slots=True)
class ErrorView:
    """One error class; ``data`` is the model of its body."""

    name: str
    data: str
    docstring: str


def error_views(context: Context) -> tuple[ErrorView, ...]:
    """One class per schema that an error answer has, sorted by name."""
    views = [
        ErrorView(
            name=name,
            data=context.names.models[key].public,
            docstring=docstring(prose(_text(context, key), 4), 4),
        )
        for key, name in context.names.errors.items()
    ]
    return tuple(sorted(views, key=lambda view: view.name))


def error_exports(context: Context) -> tuple[Export, ...]:
    """The error classes that are loaded on first use."""
    found = [Export(view.name, "responses") for view in error_views(context)]
    if has_functions(context.api):
        found.append(Export("WebhookPayloadError", "._runtime.payloads"))
    return tuple(sorted(found, key=lambda export: export.name))


def _text(context: Context, key: str) -> str:
    """``Bad Request (400).``: what the document says of the answers."""
    found: dict[str, None] = {}
    for operation in context.api.operations:
        for error in operation.errors:
            if error.model == key:
                text = error.description.strip().rstrip(".") or "Error"
                found[f"{text} (status {error.status})."] = None
    return "\n\n".join(found)
