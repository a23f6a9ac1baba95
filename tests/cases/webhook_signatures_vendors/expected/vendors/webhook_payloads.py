"""Parses the requests that the API sends to your server: webhooks and callbacks.

The API signs its requests. The ``unwrap`` functions verify the signature and return the
payload. The ``parse`` functions do not verify the signature.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from . import components
from ._runtime.webhooks.payloads import form_payload
from ._runtime.webhooks.signatures import STANDARD_WEBHOOKS, WebhookSecret

_SIGNATURE = STANDARD_WEBHOOKS


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


def parse_order(body: bytes | str) -> components.OrderPayload:
    """The payload of ``order``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.OrderPayload = form_payload(components.OrderPayload, body)
    return payload


def unwrap_order(
    body: bytes,
    headers: Mapping[str, str],
    *,
    secret: WebhookSecret,
    tolerance_seconds: float = 300,
    clock: Callable[[], float] = time.time,
) -> components.OrderPayload:
    """The payload of ``order``.

    :raises WebhookSignatureError: if the signature is missing or invalid.
    :raises WebhookPayloadError: if the body does not match its schema.
    """
    verify(
        body, headers, secret=secret, tolerance_seconds=tolerance_seconds, clock=clock
    )
    return parse_order(body)
