"""Parses the requests that the API sends to your server: webhooks and callbacks.

Each function takes the unchanged body of a request and returns the payload. The sender
of the request is not verified.
"""

from __future__ import annotations

from . import components
from ._runtime.webhooks.payloads import json_payload


def parse_status(body: bytes | str) -> components.StatusPayload:
    """The payload of ``status``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.StatusPayload = json_payload(components.StatusPayload, body)
    return payload


def parse_reply(body: bytes | str) -> components.Message:
    """The payload of ``reply``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.Message = json_payload(components.Message, body)
    return payload


def parse_incoming(body: bytes | str) -> components.Message:
    """Among the paths, but sent by the API.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.Message = json_payload(components.Message, body)
    return payload
