"""The module of webhook payloads: one function for each payload."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from ...ir.api import Api, MediaKind, Payload, Webhook
from ...ir.types import (
    Discriminator,
    ListOf,
    MapOf,
    Named,
    Type,
    UnionOf,
    without_null,
)
from ...ir.webhook_signatures import Signature
from ...naming.webhooks import PARSE_ANY
from ..context import Context
from ..python.docstrings import docstring, prose
from ..python.literals import string

_INDENT = 4
_UNSIGNED = ":raises WebhookSignatureError: if the signature is missing or invalid."
_RAISES = ":raises WebhookPayloadError: if the body does not match its schema."


@dataclass(frozen=True, slots=True)
class FunctionView:
    """One function; ``read`` is the expression that parses the payload.

    ``unwrap`` is the name of the function that also verifies the signature.
    """

    name: str
    returns: str
    docstring: str
    read: str
    unwrap: str
    unwrap_docstring: str


@dataclass(frozen=True, slots=True)
class WebhookModule:
    """The whole module.

    ``signature`` is a Python expression; it is empty if the API does not sign requests.
    """

    functions: tuple[FunctionView, ...]
    signature: str
    has_timestamp: bool
    verify_docstring: str


def webhook_module(context: Context) -> WebhookModule:
    """The module of all webhooks and callbacks."""
    signature = context.api.signature
    has_timestamp = signature is not None and signature.has_timestamp
    return WebhookModule(
        functions=function_views(context),
        signature="" if signature is None else _signature(signature),
        has_timestamp=has_timestamp,
        verify_docstring=docstring(_verification(has_timestamp), _INDENT),
    )


def unwrap_name(parse: str) -> str:
    """``unwrap_order_shipped`` for ``parse_order_shipped``."""
    return f"unwrap{parse.removeprefix('parse')}"


def has_functions(api: Api) -> bool:
    """Whether the API sends any payload that a function parses."""
    payloads = [webhook.payload for webhook in api.incoming]
    return any(payload and payload.is_structured for payload in payloads)


def function_views(context: Context) -> tuple[FunctionView, ...]:
    """The functions for all webhooks, then those for the callbacks."""
    api, names = context.api, context.names.webhooks
    found: list[FunctionView] = []
    if api.webhooks.union is not None:
        about = "The payload of any webhook."
        found.append(_union_function(context, PARSE_ANY, api.webhooks.union, about))
    found += _functions(context, api.webhooks.items, "")
    for operation in api.operations:
        method = context.qualified(operation)
        callbacks = operation.callbacks
        if callbacks.union is not None:
            about = f"The payload of any callback of ``{method}``."
            name = names[operation.key]
            found.append(_union_function(context, name, callbacks.union, about))
        found += _functions(context, callbacks.items, method)
    return tuple(found)


def _functions(
    context: Context, webhooks: tuple[Webhook, ...], method: str
) -> Iterator[FunctionView]:
    for webhook in webhooks:
        name = context.names.webhooks.get(webhook.key)
        if name is not None and webhook.payload is not None:
            yield _function(
                name,
                context.annotations.result(webhook.payload.type),
                _documentation(webhook, method),
                _read(context, webhook.payload),
            )


def discriminator_property(context: Context, union: Type) -> str:
    """The discriminator property of a union of payloads."""
    match _resolved(context, union):
        case UnionOf(discriminator=Discriminator(wire)):
            return wire
        case _:
            raise AssertionError("a union of payloads has a discriminator")


def _union_function(
    context: Context, name: str, union: Type, about: str
) -> FunctionView:
    spelled = context.annotations.result(union)
    wire = discriminator_property(context, union)
    explanation = (
        f"``{wire}`` determines its type. Unknown values result in a "
        "``types.UnknownVariant``."
    )
    lines = [*prose(about, _INDENT), "", *prose(explanation, _INDENT), ""]
    return _function(name, spelled, lines, f"json_payload({spelled}, body)")


def _function(name: str, returns: str, about: list[str], read: str) -> FunctionView:
    """A function and its variant that verifies the signature.

    ``about`` ends with an empty line.
    """
    return FunctionView(
        name=name,
        returns=returns,
        docstring=docstring([*about, _RAISES], _INDENT),
        read=read,
        unwrap=unwrap_name(name),
        unwrap_docstring=docstring([*about, _UNSIGNED, _RAISES], _INDENT),
    )


def _verification(has_timestamp: bool) -> list[str]:
    text = (
        "``body`` is the unchanged body, ``headers`` are the request headers in any "
        "case. ``secret`` may be several secrets during a rotation."
    )
    raises = ":raises WebhookSignatureError: if the signature is missing or invalid"
    lines = ["Verify the signature of a request.", "", *prose(text, _INDENT), ""]
    if not has_timestamp:
        return [*lines, f"{raises}."]
    return [
        *lines,
        f"{raises}, or",
        "    the timestamp differs from ``clock`` by more than ``tolerance_seconds``.",
    ]


def _signature(signature: Signature) -> str:
    """The expression for the signature, without arguments that have their default."""
    if signature.kind == "standard-webhooks":
        return "STANDARD_WEBHOOKS"
    usual = Signature("hmac")
    given = [
        f"{name}={string(value)}"
        for name, value in asdict(signature).items()
        if name not in ("kind", "header") and value != getattr(usual, name)
    ]
    return f"WebhookSignature({', '.join([string(signature.header), *given])})"


def _documentation(webhook: Webhook, method: str) -> list[str]:
    lines: list[str] = []
    for text in dict.fromkeys((webhook.summary, webhook.description)):
        lines += [*prose(text, _INDENT), ""] if text else []
    if not lines:
        about = f"The payload of ``{webhook.name}``"
        about += f", a callback of ``{method}``." if method else "."
        lines = [*prose(about, _INDENT), ""]
    if webhook.deprecated is not None:
        lines += [f"Deprecated. {webhook.deprecated}".strip(), ""]
    return lines


def _read(context: Context, payload: Payload) -> str:
    type_ = context.annotations.result(payload.type)
    if payload.kind is not MediaKind.FORM:
        return f"json_payload({type_}, body)"
    parts = [type_, "body"]
    lists, objects = _structured_fields(context, payload.type)
    parts += [f"lists={_names(lists)}"] if lists else []
    parts += [f"objects={_names(objects)}"] if objects else []
    return f"form_payload({', '.join(parts)})"


def _structured_fields(context: Context, type_: Type) -> tuple[list[str], list[str]]:
    """The fields of a form that are arrays, and those that are objects."""
    lists: list[str] = []
    objects: list[str] = []
    type_ = _resolved(context, type_)
    if isinstance(type_, Named):
        for field in context.annotations.models[type_.key].fields:
            match _resolved(context, field.type):
                case ListOf():
                    lists.append(field.wire)
                case MapOf() | Named():
                    objects.append(field.wire)
                case _:
                    pass
    return lists, objects


def _resolved(context: Context, type_: Type) -> Type:
    """The type without null, behind all aliases. An object type is a ``Named``."""
    type_ = without_null(type_)
    seen: list[str] = []
    while isinstance(type_, Named) and type_.key not in seen:
        seen.append(type_.key)
        inner = context.annotations.models[type_.key].type
        if inner is None:
            break
        type_ = without_null(inner)
    return type_


def _names(wires: list[str]) -> str:
    comma = "," if len(wires) == 1 else ""
    return f"({', '.join(map(string, wires))}{comma})"
