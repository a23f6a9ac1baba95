"""Parses the requests that the API sends to your server: webhooks and callbacks.

The API signs its requests. The ``unwrap`` functions verify the signature and return the
payload. The ``parse`` functions do not verify the signature.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from . import components
from ._runtime.webhooks.payloads import json_payload
from ._runtime.webhooks.signatures import WebhookSecret, WebhookSignature

_SIGNATURE = WebhookSignature(
    "X-Signed-Signature",
    prefix="v0=",
    content="v0:{timestamp}:{body}",
    timestamp_header="X-Signed-Timestamp",
)


def verify(
    body: bytes,
    headers: Mapping[str, str],
    *,
    secret: WebhookSecret,
    tolerance_seconds: float = 300,
    clock: Callable[[], float] = time.time,
) -> None:
    """Verify the signature of a request.

    ``body`` is the unchanged body, ``headers`` are the request headers in any case.
    ``secret`` may be several secrets during a rotation.

    :raises WebhookSignatureError: if the signature is missing or invalid, or
        the timestamp differs from ``clock`` by more than ``tolerance_seconds``.
    """
    _SIGNATURE.verify(body, headers, secret, tolerance_seconds, clock)


def parse(body: bytes | str) -> components.AnyWebhookPayload:
    """The payload of any webhook.

    ``type`` determines its type. Unknown values result in a ``types.UnknownVariant``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.AnyWebhookPayload = json_payload(
        components.AnyWebhookPayload, body
    )
    return payload


def unwrap(
    body: bytes,
    headers: Mapping[str, str],
    *,
    secret: WebhookSecret,
    tolerance_seconds: float = 300,
    clock: Callable[[], float] = time.time,
) -> components.AnyWebhookPayload:
    """The payload of any webhook.

    ``type`` determines its type. Unknown values result in a ``types.UnknownVariant``.

    :raises WebhookSignatureError: if the signature is missing or invalid.
    :raises WebhookPayloadError: if the body does not match its schema.
    """
    verify(
        body, headers, secret=secret, tolerance_seconds=tolerance_seconds, clock=clock
    )
    return parse(body)


def parse_paid(body: bytes | str) -> components.PaidPayload:
    """Something was paid

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.PaidPayload = json_payload(components.PaidPayload, body)
    return payload


def unwrap_paid(
    body: bytes,
    headers: Mapping[str, str],
    *,
    secret: WebhookSecret,
    tolerance_seconds: float = 300,
    clock: Callable[[], float] = time.time,
) -> components.PaidPayload:
    """Something was paid

    :raises WebhookSignatureError: if the signature is missing or invalid.
    :raises WebhookPayloadError: if the body does not match its schema.
    """
    verify(
        body, headers, secret=secret, tolerance_seconds=tolerance_seconds, clock=clock
    )
    return parse_paid(body)


def parse_refunded(body: bytes | str) -> components.RefundedPayload:
    """The payload of ``refunded``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.RefundedPayload = json_payload(components.RefundedPayload, body)
    return payload


def unwrap_refunded(
    body: bytes,
    headers: Mapping[str, str],
    *,
    secret: WebhookSecret,
    tolerance_seconds: float = 300,
    clock: Callable[[], float] = time.time,
) -> components.RefundedPayload:
    """The payload of ``refunded``.

    :raises WebhookSignatureError: if the signature is missing or invalid.
    :raises WebhookPayloadError: if the body does not match its schema.
    """
    verify(
        body, headers, secret=secret, tolerance_seconds=tolerance_seconds, clock=clock
    )
    return parse_refunded(body)
