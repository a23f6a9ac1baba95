# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Payloads of webhooks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from pydantic import ValidationError

from ..json_reading import parsed
from ..json_types import is_object
from ..validation.adapters import from_wire_json
from ..validation.problems import explain, explain_json
from ..validation.received import from_wire

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ..aliases import Json, JsonObject, TypeExpr, Value

_WHAT = "the payload breaks its schema"
_KEY = re.compile(r"\[([^\]]*)\]")


class WebhookPayloadError(ValueError):
    """A payload that breaks its schema; ``body`` is the body of the request."""

    message: str
    body: bytes | str

    def __init__(self, message: str, body: bytes | str) -> None:
        super().__init__(message, body)
        self.message = message
        self.body = body

    def __str__(self) -> str:
        return self.message


def json_payload(type_: TypeExpr, body: bytes | str) -> Value:
    """The payload in a JSON body.

    :raises WebhookPayloadError: naming the places where the body breaks its schema.
    """
    try:
        return from_wire_json(type_, body)
    except ValidationError as error:
        raise WebhookPayloadError(explain_json(_WHAT, error, body), body) from error


def form_payload(
    type_: TypeExpr,
    body: bytes | str,
    *,
    lists: Collection[str] = (),
    objects: Collection[str] = (),
) -> Value:
    """The payload in a body that is ``application/x-www-form-urlencoded``.

    ``lists`` are the repeated fields. ``objects`` are the fields with JSON values
    (OpenAPI 3.1, section 4.8.15) or with their keys in brackets.

    :raises WebhookPayloadError: naming the places where the body breaks its schema.
    """
    text = body.decode("utf-8", "replace") if isinstance(body, bytes) else body
    fields: JsonObject = {}
    for key, value in parse_qsl(text, keep_blank_values=True):
        name, bracket, _ = key.partition("[")
        if bracket and name in objects:
            _put(fields, [name, *_KEY.findall(key)], value)
        elif name in lists:
            fields.setdefault(name, []).append(value)
        else:
            fields[key] = _parsed(value) if key in objects else value
    try:
        return from_wire(type_, fields)
    except ValidationError as error:
        raise WebhookPayloadError(explain(_WHAT, error, fields), body) from error


def _parsed(value: str) -> Json:
    """The JSON value of a field; validation refuses other text."""
    try:
        return parsed(value)
    except ValueError:
        return value


def _put(target: JsonObject, keys: Sequence[str], value: str) -> None:
    """Set the value at a path of keys, unless there is one."""
    *path, last = keys
    for key in path:
        inner: object = target.setdefault(key, {})
        if not is_object(inner):
            return
        target = inner
    target.setdefault(last, value)
