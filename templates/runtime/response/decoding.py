"""Responses as results, or as errors."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic import ValidationError
from pydantic_core import from_json

from ..validation.adapters import received_json
from ..validation.problems import explain_json
from .results import OneOf, Result

if TYPE_CHECKING:
    from ..call import Call
    from ..client import Settings
    from ..errors import ErrorTypes, ResponseError
    from ..transport.http import Response
    from .lenient import Deviation

T = TypeVar("T")
_SHOWN_BODY = 10_000
_DEVIATIONS = "sdk_deviations"


def decode(
    call: Call[T], response: Response, settings: Settings, *, is_async: bool
) -> T:
    """The result of a successful response.

    :raises ResponseError: for any other response, as the class that fits it best.
    """
    types = settings.errors
    key = declared(call.responses, response.status_code)
    if not _is_result(call, response.status_code, key):
        raise _error(call, response, types)
    if key is None:
        raise types.default(_summary("unexpected response", response), response)
    result: Any = None  # the value of one of the types in ``T``
    match _form(call.responses[key], response):
        case None:
            pass  # ``T`` includes None where a type is None
        case Result() as form if not form.fits(response):
            raise types.default(_summary("unexpected response", response), response)
        case Result() as form:
            result = form.open(response, settings, is_async=is_async)
        case type_:
            result = _json(type_, response, settings)
    return cast("T", result)  # validated as one of the types in ``T``


def is_stream(call: Call[Any], response: Response) -> bool:  # of any result
    """Whether a response is a result that is read while it comes."""
    key = declared(call.responses, response.status_code)
    if key is None or not _is_result(call, response.status_code, key):
        return False
    form = _form(call.responses[key], response)
    return isinstance(form, Result) and form.is_stream and form.fits(response)


def _is_result(call: Call[Any], status: int, key: str | None) -> bool:  # of any result
    """Whether a status is no error: 2XX, unless the API's description differs."""
    is_named = key not in (None, "default")
    return (is_named or 200 <= status < 300) and str(status) not in call.errors


def _json(type_: Any, response: Response, settings: Settings) -> Any:  # any type
    """JSON of the type, whatever the server calls it."""
    types = settings.errors
    try:
        return received_json(type_, response.content)
    except ValidationError as error:
        if not is_json(response):
            what = _summary("the response is not JSON", response)
            raise types.default(what, response) from None
        if settings.validation == "lenient":
            with suppress(ValueError):
                return kept(type_, from_json(response.content), response)
        what = f"the response (status {response.status_code}) breaks its schema"
        message = explain_json(what, error, response.content)
        raise types.validation(message, response) from error


def kept(type_: Any, value: Any, response: Response) -> Any:  # any type; JSON
    """A value that breaks its schema, as far as it fits.

    Where it does not is noted in the response.
    """
    from .lenient import read_leniently

    result, deviations = read_leniently(type_, value)
    response.extensions.setdefault(_DEVIATIONS, []).extend(deviations)
    return result


def deviations_of(response: Response) -> tuple[Deviation, ...]:
    """Where a response that was read leniently breaks its schema."""
    found: list[Deviation] = response.extensions.get(_DEVIATIONS, [])
    return tuple(found)


def _form(spec: Any, response: Response) -> Any:  # a type, or a result
    return spec.form(response) if isinstance(spec, OneOf) else spec


def declared(statuses: Mapping[str, T], status: int) -> str | None:
    """The declaration for a status: itself, its range, ``default``, or ``None``."""
    exact = str(status)
    if exact in statuses:
        return exact
    for key in (f"{status // 100}XX", "default"):
        if key in statuses:
            return key
    return None


def is_json(response: Response) -> bool:
    """Whether a response is JSON: ``application/json`` or ``+json`` (RFC 6839)."""
    kind: str = response.headers.get("content-type", "")
    if kind == "application/json":
        return True
    essence = kind.partition(";")[0].strip().lower()
    return essence in ("application/json", "text/json") or essence.endswith("+json")


def _error(call: Call[T], response: Response, types: ErrorTypes) -> ResponseError:
    key = declared(call.errors, response.status_code)
    if key is not None and is_json(response):
        class_ = call.errors[key]
        # A body that breaks its schema must not hide the status: the default
        # error below has it.
        try:
            data = received_json(class_.data_type, response.content)
        except ValidationError:
            pass
        else:
            words = _message(response, class_.message_path)
            error = class_(words or response.text, response)
            error.data = data
            return error
    return types.default(_summary("API error", response), response)


def _message(response: Response, path: tuple[str, ...]) -> str | None:
    """The server's own words, at ``path`` or in a customary place."""
    # The parser that has accepted this body; that of ``json`` may refuse it.
    body = from_json(response.content)
    told = _at(body, path)
    return told if isinstance(told, str) and told else words(body)


def words(body: Any) -> str | None:  # a JSON value
    """What a server says in a customary place of an error."""
    match body:
        case {"error": {"message": str(message)}} if message:
            return message
        case {"message": str(message)} if message:
            return message
        case {"detail": str(message)} | {"error": str(message)} if message:
            return message
        case _:
            return None


def _at(value: Any, path: tuple[str, ...]) -> Any:  # JSON values
    """What is at the end of a path of property names, ``None`` where it breaks off."""
    for step in path:
        if not isinstance(value, dict):
            return None
        value = cast("dict[str, Any]", value).get(step)  # as above
    return value


def _summary(what: str, response: Response) -> str:
    """Status, content type unless JSON, and the body as far as it can be shown."""
    parts = [f"{what}: status {response.status_code}"]
    if not is_json(response):
        kind = response.headers.get("content-type", "")
        parts.append(f"content type {kind}" if kind else "no content type")
    body = response.text
    if len(body) > _SHOWN_BODY:
        rest = len(body) - _SHOWN_BODY
        body = f"{body[:_SHOWN_BODY]}... and {rest} more characters"
    return f"{', '.join(parts)}. Body: {body or 'empty'}"
