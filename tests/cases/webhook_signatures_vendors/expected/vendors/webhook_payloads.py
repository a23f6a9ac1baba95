"""Reads what the API sends to a server of yours: webhooks and callbacks.

The API signs its requests. Each ``unwrap`` function verifies the signature, then returns
the payload; the ``parse`` functions only read the body, whoever has sent it.
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

    ``body`` is the body as it came, ``headers`` are those of the request, in any case.
    ``secret`` may be several while one replaces another.

    :raises WebhookSignatureError: if the request is not signed with it, or was
        more than ``tolerance_seconds`` before or after what ``clock`` says.
    """
    _SIGNATURE.verify(body, headers, secret, tolerance_seconds, clock)


def parse_order(body: bytes | str) -> components.OrderPayload:
    """The payload of ``order``.

    :raises WebhookPayloadError: if the body breaks its schema.
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

    :raises WebhookSignatureError: if it is not signed with the secret.
    :raises WebhookPayloadError: if the body breaks its schema.
    """
    verify(
        body, headers, secret=secret, tolerance_seconds=tolerance_seconds, clock=clock
    )
    return parse_order(body)
