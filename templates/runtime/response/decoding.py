# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Responses as results."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from pydantic import ValidationError

from ..sentinel import UNSET, Unset
from ..validation.adapters import from_wire_json
from .forms import Result, declared

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
    result: Value = None
    match form_of(call, response):
        case None:
            pass  # ``T`` includes None where a type is None
        case Result() as form if form.fits(response):
            result = form.open(response, settings, is_async=is_async)
        case Result() | Unset():
            from .error_responses import error_of

            raise error_of(call, response, settings.errors)
        case type_:
            # The content type of JSON does not matter.
            try:
                result = from_wire_json(type_, response.content)
            except ValidationError as error:
                from .error_responses import read_invalid

                result = read_invalid(call, type_, response, settings, error)
    return cast("T", result)  # validated as one of the types in ``T``


def form_of(call: AnyCall, response: Response) -> TypeExpr | Result:
    """The form or the type of a result; ``UNSET`` for a response that is an error.

    A result has a declared status: any that is named, and 2XX of the default.
    """
    status = response.status_code
    key = declared(call.responses, status)
    if key is None or str(status) in call.errors:
        from .undeclared_results import undeclared_spec

        spec = undeclared_spec(call, response)
    elif key == "default" and not 200 <= status < 300:
        return UNSET
    else:
        spec = call.responses[key]
    return spec.form(response) if isinstance(spec, Result) else spec
