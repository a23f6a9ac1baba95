"""Reads what the API sends to a server of yours: webhooks and callbacks.

The API signs its requests. Each ``unwrap`` function verifies the signature, then returns
the payload; the ``parse`` functions only read the body, whoever has sent it.
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

    ``body`` is the body as it came, ``headers`` are those of the request, in any case.
    ``secret`` may be several while one replaces another.

    :raises WebhookSignatureError: if the request is not signed with it, or was
        more than ``tolerance_seconds`` before or after what ``clock`` says.
    """
    _SIGNATURE.verify(body, headers, secret, tolerance_seconds, clock)


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


def unwrap(
    body: bytes,
    headers: Mapping[str, str],
    *,
    secret: WebhookSecret,
    tolerance_seconds: float = 300,
    clock: Callable[[], float] = time.time,
) -> components.AnyWebhookPayload:
    """The payload of any webhook.

    ``type`` tells which one it is; one that is not known yet is a
    ``types.UnknownVariant``.

    :raises WebhookSignatureError: if it is not signed with the secret.
    :raises WebhookPayloadError: if the body breaks its schema.
    """
    verify(
        body, headers, secret=secret, tolerance_seconds=tolerance_seconds, clock=clock
    )
    return parse(body)


def parse_paid(body: bytes | str) -> components.PaidPayload:
    """Something was paid

    :raises WebhookPayloadError: if the body breaks its schema.
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

    :raises WebhookSignatureError: if it is not signed with the secret.
    :raises WebhookPayloadError: if the body breaks its schema.
    """
    verify(
        body, headers, secret=secret, tolerance_seconds=tolerance_seconds, clock=clock
    )
    return parse_paid(body)


def parse_refunded(body: bytes | str) -> components.RefundedPayload:
    """The payload of ``refunded``.

    :raises WebhookPayloadError: if the body breaks its schema.
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

    :raises WebhookSignatureError: if it is not signed with the secret.
    :raises WebhookPayloadError: if the body breaks its schema.
    """
    verify(
        body, headers, secret=secret, tolerance_seconds=tolerance_seconds, clock=clock
    )
    return parse_refunded(body)
