"""Payloads that the API sends to a server of the user's."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any, cast
from urllib.parse import parse_qsl

from pydantic import ValidationError
from pydantic_core import from_json

from ..validation.adapters import TypeForm, received, received_json
from ..validation.problems import explain, explain_json

_WHAT = "the payload breaks its schema"
_KEY = re.compile(r"\[([^\]]*)\]")


class WebhookPayloadError(ValueError):
    """A payload that cannot be read as its declared type; ``body`` is what came."""

    message: str
    body: bytes | str

    def __init__(self, message: str, body: bytes | str) -> None:
        super().__init__(message, body)
        self.message = message
        self.body = body

    def __str__(self) -> str:
        return self.message


def json_payload(type_: TypeForm, body: bytes | str) -> Any:  # what the type describes
    """The payload in a body that is JSON.

    :raises WebhookPayloadError: saying where the body breaks its schema.
    """
    try:
        return received_json(type_, body)
    except ValidationError as error:
        raise WebhookPayloadError(explain_json(_WHAT, error, body), body) from error


def form_payload(
    type_: TypeForm,
    body: bytes | str,
    *,
    lists: Collection[str] = (),
    objects: Collection[str] = (),
) -> Any:  # what the type describes
    """The payload in a body that is ``application/x-www-form-urlencoded``.

    ``lists`` are the fields that may come several times. ``objects`` are the fields
    that come as JSON (OpenAPI 3.1, section 4.8.15), or with their keys in brackets.

    :raises WebhookPayloadError: saying where the body breaks its schema.
    """
    text = body.decode("utf-8", "replace") if isinstance(body, bytes) else body
    fields: dict[str, Any] = {}  # values of any depth
    for key, value in parse_qsl(text, keep_blank_values=True):
        name, bracket, _ = key.partition("[")
        if bracket and name in objects:
            _put(fields, [name, *_KEY.findall(key)], value)
        elif name in lists:
            fields.setdefault(name, []).append(value)
        else:
            fields[key] = _parsed(value) if key in objects else value
    try:
        return received(type_, fields)
    except ValidationError as error:
        raise WebhookPayloadError(explain(_WHAT, error, fields), body) from error


def _parsed(value: str) -> Any:  # any JSON value
    """The value of a field; what is no JSON is left to the schema."""
    try:
        return from_json(value)
    except ValueError:
        return value


def _put(holder: dict[str, Any], keys: list[str], value: str) -> None:  # JSON values
    """``value`` where ``keys`` lead to; what is there already is not replaced."""
    *path, last = keys
    for key in path:
        inner: object = holder.setdefault(key, {})
        if not isinstance(inner, dict):
            return
        holder = cast("dict[str, Any]", inner)  # the keys of a form are strings
    holder.setdefault(last, value)
