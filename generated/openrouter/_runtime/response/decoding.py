"""Responses as results."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from pydantic import ValidationError

from ..validation.adapters import from_wire_json
from .declarations import declared
from .forms import Result

if TYPE_CHECKING:
    from ..aliases import TypeExpr, Value
    from ..call import AnyCall, Call
    from ..http_types import Response
    from ..settings import Settings

T = TypeVar("T")


def decode(
    call: Call[T], response: Response, settings: Settings, *, is_async: bool
) -> T:
    """The result of a successful response.

    :raises ResponseError: for any other response, of the class that fits it best.
    """
    key = declared(call.responses, response.status_code)
    if key is None or not _is_result(call, response.status_code, key):
        from .error_responses import error_of

        raise error_of(call, response, settings.errors)
    result: Value = None
    match _form(call.responses[key], response):
        case None:
            pass  # ``T`` includes None where a type is None
        case Result() as form if not form.fits(response):
            from .error_responses import unexpected

            raise unexpected(response, settings.errors)
        case Result() as form:
            result = form.open(response, settings, is_async=is_async)
        case type_:
            result = _json(call, type_, response, settings)
    return cast("T", result)  # validated as one of the types in ``T``


def is_stream(call: AnyCall, response: Response) -> bool:
    """Whether the response is a result that the caller reads."""
    key = declared(call.responses, response.status_code)
    if key is None or not _is_result(call, response.status_code, key):
        return False
    form = _form(call.responses[key], response)
    return isinstance(form, Result) and form.is_stream and form.fits(response)


def _is_result(call: AnyCall, status: int, key: str | None) -> bool:
    """Whether a status is no error: 2XX, unless the API's description differs."""
    is_named = key not in (None, "default")
    return (is_named or 200 <= status < 300) and str(status) not in call.errors


def _json(
    call: AnyCall, type_: TypeExpr, response: Response, settings: Settings
) -> Value:
    """JSON of the type, whatever the content type of the response says."""
    try:
        return from_wire_json(type_, response.content)
    except ValidationError as error:
        from .error_responses import read_invalid

        return read_invalid(call, type_, response, settings, error)


def _form(spec: TypeExpr | Result, response: Response) -> TypeExpr | Result:
    return spec.form(response) if isinstance(spec, Result) else spec
