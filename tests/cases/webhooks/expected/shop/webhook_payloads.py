"""Reads what the API sends to a server of yours: webhooks and callbacks.

Each function takes the body of a request as it came, and returns the payload. Who sent
the request is not checked here.
"""

from __future__ import annotations

from . import components
from ._runtime.webhooks.payloads import json_payload


def parse(body: bytes | str) -> components.AnyWebhookPayload:
    """The payload of any webhook.

    ``type`` tells which one it is; one that is not known yet is a
    ``types.UnknownVariant``.

    :raises WebhookPayloadError: if the body breaks its schema.
    """
    payload: components.AnyWebhookPayload = json_payload(
        components.AnyWebhookPayload, body
    )
    return payload


def parse_order_shipped(body: bytes | str) -> components.OrderShipped:
    """Order shipped

    Sent when a parcel leaves the house.

    Answer within ten seconds.

    :raises WebhookPayloadError: if the body breaks its schema.
    """
    payload: components.OrderShipped = json_payload(components.OrderShipped, body)
    return payload


def parse_order_cancelled(body: bytes | str) -> components.OrderCancelled:
    """What stands beside the reference is about this webhook.

    :raises WebhookPayloadError: if the body breaks its schema.
    """
    payload: components.OrderCancelled = json_payload(components.OrderCancelled, body)
    return payload


def parse_sent_back(body: bytes | str) -> components.OrderReturnedPayload:
    """The payload of ``order.returned``.

    Deprecated. Returns are cancellations now.

    :raises WebhookPayloadError: if the body breaks its schema.
    """
    payload: components.OrderReturnedPayload = json_payload(
        components.OrderReturnedPayload, body
    )
    return payload
