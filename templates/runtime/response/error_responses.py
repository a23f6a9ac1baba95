# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Responses that are not results, as errors."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from pydantic import ValidationError

from ..charsets import text_of
from ..error_messages import error_message
from ..json_reading import parsed
from ..json_types import is_object
from ..validation.adapters import from_wire_json
from ..validation.problems import explain_json
from ..validation.received import from_wire
from .declarations import is_json
from .forms import declared

if TYPE_CHECKING:
    from ..aliases import Json, TypeExpr, Value
    from ..call import AnyCall
    from ..errors import ErrorClass, ErrorTypes, ResponseError
    from ..http_types import Response
    from ..settings import Settings

_SHOWN_BODY = 10_000
# Bodies with another charset are not JSON (RFC 8259, 8.1), but some servers send them.
_UTF_8 = ("utf-8", "utf8")


def error_of(call: AnyCall, response: Response, types: ErrorTypes) -> ResponseError:
    """The error of a response that is no result."""
    text = text_of(response)
    status = response.status_code
    if 200 <= status < 300 and str(status) not in call.errors:
        return types.default(_summary("response is not declared", response), response)
    key = declared(call.errors, status)
    if key is not None and is_json(response):
        class_ = _class(call.errors[key], response)
        # A body that breaks its schema must not hide the status: the default error
        # below has it.
        with suppress(ValidationError):
            data = from_wire_json(class_.data_type, response.content)
            message = _message(response, class_.message_path)
            error = class_(message or _cut(text), response)
            error.data = data
            return error
    return _undeclared(response, types)


def _undeclared(response: Response, types: ErrorTypes) -> ResponseError:
    """An error without a schema; its message is that of the server."""
    message = _message(response, ()) if _may_be_json(response) else None
    if message is None:
        return types.default(_summary("API error", response), response)
    error = types.default(message, response)
    error.add_note(f"status: {response.status_code}")
    return error


def _class(
    declared: ErrorClass | Mapping[str, ErrorClass], response: Response
) -> ErrorClass:
    """The class of an error; the media type of the response selects one of several."""
    if not isinstance(declared, Mapping):
        return declared
    from .alternatives import fitting

    sent = response.headers.get("content-type", "")
    return fitting(declared, sent) or next(iter(declared.values()))


def read_invalid(
    call: AnyCall,
    type_: TypeExpr,
    response: Response,
    settings: Settings,
    error: ValidationError,
) -> Value:
    """The result of a body that is no JSON of the type.

    It is the data in another declared format. Without content, it is ``None`` if the
    result may be absent. Lenient validation reads a body as far as it fits.

    :raises ResponseError: for any other body.
    """
    if call.formats and not is_json(response):
        from .alternatives import in_other_format

        if (found := in_other_format(call.formats, response)) is not None:
            return found
    if not response.content.strip():
        return _absent(call, type_, response, settings.errors, error)
    if (response.charset_encoding or "utf-8").lower() not in _UTF_8:
        with suppress(ValidationError):
            return from_wire_json(type_, text_of(response))
    if not is_json(response):
        what = _summary("response is not JSON", response)
        raise settings.errors.default(what, response) from None
    if settings.validation == "lenient":
        from .lenient import read_response

        with suppress(ValueError):
            return read_response(type_, parsed(response.content), response)
    text_of(response)  # for the error
    what = _success(f"response (status {response.status_code}) breaks its schema")
    message = explain_json(what, error, response.content)
    raise settings.errors.validation(message, response) from error


def _absent(
    call: AnyCall,
    type_: TypeExpr,
    response: Response,
    types: ErrorTypes,
    error: ValidationError,
) -> Value:
    """The result of a response without content.

    :raises ResponseError: if the result cannot be absent.
    """
    if None in call.responses.values():
        return None
    try:
        return from_wire(type_, None)
    except ValidationError:
        class_ = types.validation if is_json(response) else types.default
    raise class_(_summary("response has no content", response), response) from error


def _message(response: Response, path: tuple[str, ...]) -> str | None:
    """The server's message, at ``path`` or in a customary place."""
    try:
        body = parsed(response.content)
    except ValueError:
        return None
    found = _at(body, path)
    return found if isinstance(found, str) and found else error_message(body)


def _at(value: Json, path: tuple[str, ...]) -> Json:
    """The value at the end of a path of property names; ``None`` without one."""
    for step in path:
        value = value.get(step) if is_object(value) else None
    return value if path else None


def _may_be_json(response: Response) -> bool:
    """Whether a body is JSON, or looks like it where its media type is another."""
    return is_json(response) or text_of(response).lstrip("\ufeff \t\r\n")[:1] in (
        "{",
        "[",
    )


def _summary(what: str, response: Response) -> str:
    """Status, content type unless JSON, and the beginning of the body."""
    status = response.status_code
    parts = [f"{_success(what) if 200 <= status < 300 else what}: status {status}"]
    if not is_json(response):
        kind = response.headers.get("content-type", "")
        parts.append(f"content type {kind}" if kind else "no content type")
    return f"{', '.join(parts)}. Body: {_cut(text_of(response)) or 'empty'}"


def _success(what: str) -> str:
    """Say that the server has acted, whatever became of its response."""
    return f"the request succeeded, but its {what}"


def _cut(body: str) -> str:
    if len(body) <= _SHOWN_BODY:
        return body
    return f"{body[:_SHOWN_BODY]}... and {len(body) - _SHOWN_BODY} more characters"
