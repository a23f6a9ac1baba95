"""Parses the requests that the API sends to your server: webhooks and callbacks.

Each function takes the unchanged body of a request and returns the payload. The sender
of the request is not verified.
"""

from __future__ import annotations

from . import components
from ._runtime.webhooks.payloads import json_payload


def parse_unused(body: bytes | str) -> components.Progress:
    """The payload of ``unused``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.Progress = json_payload(components.Progress, body)
    return payload


def parse_create_job(body: bytes | str) -> components.AnyCreateJobCallbackPayload:
    """The payload of any callback of ``jobs.create_job``.

    ``kind`` determines its type. Unknown values result in a ``types.UnknownVariant``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.AnyCreateJobCallbackPayload = json_payload(
        components.AnyCreateJobCallbackPayload, body
    )
    return payload


def parse_create_job_done(body: bytes | str) -> components.Done:
    """The job is done.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.Done = json_payload(components.Done, body)
    return payload


def parse_create_job_failed(body: bytes | str) -> components.Failed:
    """The payload of ``failed``, a callback of ``jobs.create_job``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.Failed = json_payload(components.Failed, body)
    return payload


def parse_create_job_progress(body: bytes | str) -> components.Progress:
    """Sent every minute.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.Progress = json_payload(components.Progress, body)
    return payload


def parse_update_export_progress(body: bytes | str) -> components.Progress:
    """Sent every minute.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.Progress = json_payload(components.Progress, body)
    return payload


def parse_update_export_event(body: bytes | str) -> components.UpdateExportEventPayload:
    """The payload of ``event``, a callback of ``exports.update``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.UpdateExportEventPayload = json_payload(
        components.UpdateExportEventPayload, body
    )
    return payload


def parse_update_export_event_put(body: bytes | str) -> list[int]:
    """The payload of ``event``, a callback of ``exports.update``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: list[int] = json_payload(list[int], body)
    return payload


def parse_update_export_event_request_query_other(body: bytes | str) -> str:
    """The payload of ``event``, a callback of ``exports.update``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: str = json_payload(str, body)
    return payload
