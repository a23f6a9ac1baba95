"""Responses that are not results, as errors."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from pydantic import ValidationError
from pydantic_core import from_json

from ..json_types import is_object
from ..validation.adapters import from_wire_json
from ..validation.problems import explain_json
from .declarations import declared, is_json

if TYPE_CHECKING:
    from ..aliases import Json, TypeExpr, Value
    from ..call import AnyCall
    from ..errors import ErrorClass, ErrorTypes, ResponseError
    from ..http_types import Response
    from ..settings import Settings

_SHOWN_BODY = 10_000


def error_of(call: AnyCall, response: Response, types: ErrorTypes) -> ResponseError:
    """The error of a response that is no result."""
    status = response.status_code
    if 200 <= status < 300 and str(status) not in call.errors:
        return unexpected(response, types)
    key = declared(call.errors, status)
    if key is not None and is_json(response):
        class_ = _class(call.errors[key], response)
        # A body that breaks its schema must not hide the status: the default error
        # below has it.
        with suppress(ValidationError):
            data = from_wire_json(class_.data_type, response.content)
            message = _message(response, class_.message_path)
            error = class_(message or response.text, response)
            error.data = data
            return error
    return types.default(_summary("API error", response), response)


def _class(
    declared: ErrorClass | Mapping[str, ErrorClass], response: Response
) -> ErrorClass:
    """The class of an error; the media type of the response selects one of several."""
    if not isinstance(declared, Mapping):
        return declared
    from .alternatives import fitting

    sent = response.headers.get("content-type", "")
    return fitting(declared, sent) or next(iter(declared.values()))


def unexpected(response: Response, types: ErrorTypes) -> ResponseError:
    """The error of a response with a status or media type that is not declared."""
    return types.default(_summary("unexpected response", response), response)


def read_invalid(
    call: AnyCall,
    type_: TypeExpr,
    response: Response,
    settings: Settings,
    error: ValidationError,
) -> Value:
    """The result of a body that is no JSON of the type.

    It is the data in another declared format, or what lenient validation makes of it.

    :raises ResponseError: for a body that is not JSON, and with strict validation.
    """
    if not is_json(response):
        if call.formats:
            from .alternatives import in_other_format

            if (found := in_other_format(call.formats, response)) is not None:
                return found
        what = _summary("the response is not JSON", response)
        raise settings.errors.default(what, response) from None
    if settings.validation == "lenient":
        from .lenient import read_response

        with suppress(ValueError):
            return read_response(type_, from_json(response.content), response)
    what = f"the response (status {response.status_code}) breaks its schema"
    message = explain_json(what, error, response.content)
    raise settings.errors.validation(message, response) from error


def error_message(body: Json) -> str | None:
    """The message of an error in one of the customary places."""
    match body:
        case {"error": {"message": str(message)}} if message:
            return message
        case {"message": str(message)} if message:
            return message
        case {"detail": str(message)} | {"error": str(message)} if message:
            return message
        case _:
            return None


def _message(response: Response, path: tuple[str, ...]) -> str | None:
    """The server's message, at ``path`` or in a customary place."""
    # This parser has accepted the body; that of ``json`` may refuse it.
    body = from_json(response.content)
    found = _at(body, path)
    return found if isinstance(found, str) and found else error_message(body)


def _at(value: Json, path: tuple[str, ...]) -> Json:
    """The value at the end of a path of property names; ``None`` without one."""
    for step in path:
        value = value.get(step) if is_object(value) else None
    return value


def _summary(what: str, response: Response) -> str:
    """Status, content type unless JSON, and the beginning of the body."""
    parts = [f"{what}: status {response.status_code}"]
    if not is_json(response):
        kind = response.headers.get("content-type", "")
        parts.append(f"content type {kind}" if kind else "no content type")
    body = response.text
    if len(body) > _SHOWN_BODY:
        rest = len(body) - _SHOWN_BODY
        body = f"{body[:_SHOWN_BODY]}... and {rest} more characters"
    return f"{', '.join(parts)}. Body: {body or 'empty'}"
