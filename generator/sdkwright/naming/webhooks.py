"""Names of the functions that parse webhook payloads: ``parse_order_shipped``."""

from __future__ import annotations

from ..ir.api import Api, Webhook, Webhooks
from .pins import Pins
from .reserved import WEBHOOK_MODULE
from .scope import NameReporter, Scope
from .words import snake_case

# The function for any webhook, if its payloads have a discriminator.
PARSE_ANY = "parse"


def webhook_names(api: Api, name_reporter: NameReporter, pins: Pins) -> dict[str, str]:
    """The function of each webhook and callback, and of each union of callbacks.

    The name of a callback includes that of its operation, because names such as
    ``onEvent`` are common.
    """
    published = pins.webhooks.values()
    scope = Scope(WEBHOOK_MODULE, name_reporter, [PARSE_ANY], published)
    named = _named(api.webhooks, "", scope, pins)
    for operation in api.operations:
        named |= _named(operation.callbacks, operation.label, scope, pins)
    for operation in api.operations:
        if operation.callbacks.union is not None:
            wanted = _function(operation.label)
            named[operation.key] = scope.take(
                operation.key,
                wanted,
                f"{wanted}_callback",
                pinned=pins.webhooks.get(operation.key),
            )
    return named


def _named(webhooks: Webhooks, prefix: str, scope: Scope, pins: Pins) -> dict[str, str]:
    named: dict[str, str] = {}
    first: dict[str, Webhook] = {}
    for webhook in webhooks.items:
        if webhook.payload is not None and webhook.payload.is_structured:
            name = webhook.name_hint or f"{prefix} {webhook.name}"
            other = first.setdefault(name, webhook)
            candidates = _candidates(name, webhook, other)
            named[webhook.key] = scope.take(
                webhook.key, *candidates, pinned=pins.webhooks.get(webhook.key)
            )
    return named


def _candidates(name: str, webhook: Webhook, first: Webhook) -> tuple[str, ...]:
    """The plain name, then names that distinguish a webhook from the first one of that
    name.
    """
    method = webhook.method.lower()
    place = webhook.expression
    if place == first.expression:
        return _function(name), _function(f"{name} {method}")
    names = (name, f"{name} {place}", f"{name} {place} {method}")
    return tuple(_function(each) for each in names)


def _function(name: str) -> str:
    return snake_case(f"parse {name}")
