# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""What errors say about their response, and what their pickles hold."""

from __future__ import annotations

from contextlib import suppress
from copy import copy
from typing import TYPE_CHECKING

from .json_reading import parsed
from .loaded import loaded_classes
from .redaction import guarded, safe_pairs, safe_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .aliases import Foreign, JsonObject, TypeExpr, Value
    from .http_types import Request, Response

# Headers with the server's identifier of a request; the first one counts.
_REQUEST_IDS = (
    "x-request-id",
    "request-id",
    "x-amzn-requestid",
    "x-amz-request-id",
    "x-ms-request-id",
    "x-goog-request-id",
    "x-correlation-id",
    "x-trace-id",
    "cf-ray",
)


def request_id(headers: Mapping[str, str]) -> str | None:
    """The server's identifier of a request, in the headers of its response."""
    found = (headers.get(name) for name in _REQUEST_IDS)
    return next(filter(None, found), None)


def attribute(error: Foreign, name: str) -> Value:
    """An attribute that an error does not have yet: its ``data``.

    :raises AttributeError: for another attribute.
    """
    if name != "data" or "body" not in vars(error):
        raise AttributeError(f"an error has no attribute {name!r}")
    error.data = _data(error)
    return error.data


def _data(error: Foreign) -> Value:
    """The body as a JSON value, ``None`` without JSON, or as the type of the error.

    Only an error that the caller has made may have a body that the type refuses.
    """
    try:
        value = parsed(error.body)
    except ValueError:
        return None
    type_: TypeExpr = getattr(error, "data_type", None)
    if type_ is None:
        return value
    from pydantic import TypeAdapter, ValidationError

    try:
        adapter: TypeAdapter[Value] = TypeAdapter(type_)
        return adapter.validate_python(value, by_alias=True, by_name=False)
    except ValidationError:
        return value


def reduced(error: Exception) -> tuple[object, ...]:
    """The parts of an error for its pickle."""
    return restored, (type(error), error.args, safe_state(error))


def restored(
    class_: type[Exception], args: tuple[object, ...], state: JsonObject
) -> Exception:
    """The error of a pickle. Its class may need other arguments than ``args``."""
    error = class_.__new__(class_, *args)
    error.args = args
    # Errors of the system and of codecs have attributes of their own.
    bases: Foreign = class_.__mro__
    builtin = next(base for base in bases if base.__module__ == "builtins")
    with suppress(TypeError):
        builtin.__init__(error, *args)
    vars(error).update(state)
    return error


def safe_state(error: Exception) -> JsonObject:
    """The attributes of an error, without the credentials of its request."""
    requests, responses = loaded_classes("Request"), loaded_classes("Response")
    state: JsonObject = {}
    for name, value in vars(error).items():
        if isinstance(value, requests):
            value = _safe_request(value)
        elif isinstance(value, responses):
            value = _safe_response(value)
        state[name] = value
    if "headers" in state and "raw_response" in state:
        state["headers"] = state["raw_response"].headers
    return state


def _safe_request(request: Request) -> Request:
    """The request without its secrets and without its body, which may be a login."""
    names = guarded(request)
    return type(request)(
        request.method,
        safe_url(request.url, names),
        headers=safe_pairs(request.headers.multi_items(), names),
    )


def _safe_response(response: Response) -> Response:
    made = copy(response)
    names = frozenset[str]()
    try:
        request = response.request
    except RuntimeError:  # it was made without one
        pass
    else:
        names = guarded(request)
        made.request = _safe_request(request)
    made.headers = type(response.headers)(
        safe_pairs(response.headers.multi_items(), names)
    )
    made.history = [_safe_response(each) for each in response.history]
    if response.next_request is not None:
        made.next_request = _safe_request(response.next_request)
    return made
