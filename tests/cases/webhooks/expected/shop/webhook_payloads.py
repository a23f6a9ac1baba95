"""Parses the requests that the API sends to your server: webhooks and callbacks.

Each function takes the unchanged body of a request and returns the payload. The sender
of the request is not verified.
"""

from __future__ import annotations

from . import components
from ._runtime.webhooks.payloads import json_payload


def parse(body: bytes | str) -> components.AnyWebhookPayload:
    """The payload of any webhook.

    ``type`` determines its type. Unknown values result in a ``types.UnknownVariant``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.AnyWebhookPayload = json_payload(
        components.AnyWebhookPayload, body
    )
    return payload


def parse_order_shipped(body: bytes | str) -> components.OrderShipped:
    """Order shipped

    Sent when a parcel leaves the house.

    Answer within ten seconds.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.OrderShipped = json_payload(components.OrderShipped, body)
    return payload


def parse_order_cancelled(body: bytes | str) -> components.OrderCancelled:
    """What stands beside the reference is about this webhook.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.OrderCancelled = json_payload(components.OrderCancelled, body)
    return payload


def parse_sent_back(body: bytes | str) -> components.OrderReturnedPayload:
    """The payload of ``order.returned``.

    Deprecated. Returns are cancellations now.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.OrderReturnedPayload = json_payload(
        components.OrderReturnedPayload, body
    )
    return payload
