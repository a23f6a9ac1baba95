"""Parses the requests that the API sends to your server: webhooks and callbacks.

Each function takes the unchanged body of a request and returns the payload. The sender
of the request is not verified.
"""

from __future__ import annotations

from typing import Any

from . import components
from ._runtime.webhooks.payloads import form_payload, json_payload


def parse_array(body: bytes | str) -> list[components.Thing]:
    """The payload of ``array``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: list[components.Thing] = json_payload(list[components.Thing], body)
    return payload


def parse_union(body: bytes | str) -> components.Thing | str | None:
    """The payload of ``union``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.Thing | str | None = json_payload(
        components.Thing | str | None, body
    )
    return payload


def parse_number(body: bytes | str) -> int:
    """The payload of ``number``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: int = json_payload(int, body)
    return payload


def parse_anything(body: bytes | str) -> Any:
    """The payload of ``anything``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: Any = json_payload(Any, body)
    return payload


def parse_two_methods(body: bytes | str) -> components.Thing:
    """The payload of ``two methods``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.Thing = json_payload(components.Thing, body)
    return payload


def parse_two_methods_put(body: bytes | str) -> components.TwoMethodsPayload:
    """The payload of ``two methods``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.TwoMethodsPayload = json_payload(
        components.TwoMethodsPayload, body
    )
    return payload


def parse_form(body: bytes | str) -> components.Form:
    """The payload of ``form``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.Form = form_payload(
        components.Form, body, lists=("tags",), objects=("thing", "labels")
    )
    return payload


def parse_json_or_form(body: bytes | str) -> components.Thing:
    """The payload of ``json or form``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.Thing = json_payload(components.Thing, body)
    return payload


def parse_class(body: bytes | str) -> bool:
    """The payload of ``class``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: bool = json_payload(bool, body)
    return payload


def parse_class_post(body: bytes | str) -> bool:
    """The payload of ``class_``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: bool = json_payload(bool, body)
    return payload


def parse_(body: bytes | str) -> str:
    """Quotes \"\"\" and a \\ at the end\\

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: str = json_payload(str, body)
    return payload


def parse_expression(body: bytes | str) -> components.Expression:
    """The payload of ``expression``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.Expression = json_payload(components.Expression, body)
    return payload


def parse_endless(body: bytes | str) -> components.Endless:
    """The payload of ``endless``.

    :raises WebhookPayloadError: if the body does not match its schema.
    """
    payload: components.Endless = json_payload(components.Endless, body)
    return payload
