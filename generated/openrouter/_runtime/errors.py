"""The bases of the SDK's errors."""

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Generic,
    NamedTuple,
    TypeAlias,
    TypeVar,
    get_args,
    get_origin,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .aliases import JsonObject, TypeExpr
    from .http_types import Response

DataT = TypeVar("DataT")

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


class ArgumentError(ValueError):
    """An argument that cannot be sent; nothing has been sent."""


class MissingCredentialsError(ValueError):
    """A call needs credentials, and the client has none."""


class TotalTimeoutError(TimeoutError):
    """A call has taken longer than its total timeout."""


class NoResponseError(Exception):
    """A call ended without a response from the server."""

    def __init__(self, message: str = "no response was received") -> None:
        super().__init__(message)
        self.message = message


class PaginationError(RuntimeError):
    """The pages of a server form a cycle: one of them is repeated.

    ``position`` is the offset, number, cursor or URL of the repeated page; a URL has no
    secrets. ``raw_response`` is the response that repeats it, the HTTP library's own
    object.
    """

    def __init__(self, message: str, position: object, raw_response: Response) -> None:
        super().__init__(message)
        self.message = message
        self.position = position
        self.raw_response = raw_response

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, self.position, self.raw_response)


class ResponseError(Exception):
    """A response that is not a result.

    ``body`` is its text, ``headers`` are case-insensitive, ``raw_response`` is the
    HTTP library's own object. The ``request_id`` is a note of the exception as well:
    tracebacks show it, and the text of the exception stays the same for the same error.
    """

    message: str
    status_code: int
    body: str
    headers: Mapping[str, str]
    raw_response: Response

    def __init__(
        self, message: str, raw_response: Response, body: str | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.status_code = raw_response.status_code
        self.body = raw_response.text if body is None else body
        self.headers = raw_response.headers
        self.raw_response = raw_response
        if self.request_id is not None:
            self.add_note(f"request id: {self.request_id}")

    @property
    def request_id(self) -> str | None:
        """The server's identifier of the request, for its support.

        It is the value of the first of these headers: ``x-request-id``, ``request-id``,
        ``x-amzn-requestid``, ``x-amz-request-id``, ``x-ms-request-id``,
        ``x-goog-request-id``, ``x-correlation-id``, ``x-trace-id``, ``cf-ray``.
        """
        found = (self.headers.get(name) for name in _REQUEST_IDS)
        return next(filter(None, found), None)

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[object, ...]:
        return _restore, (type(self), self.message, self.raw_response, self.__dict__)


class DataError(ResponseError, Generic[DataT]):
    """An error response whose body has a schema; ``data`` is the decoded body.

    ``message_path`` leads to the property that has the error message.
    """

    data: DataT
    data_type: ClassVar[TypeExpr]
    message_path: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        for base in getattr(cls, "__orig_bases__", ()):
            if get_origin(base) is DataError:
                (cls.data_type,) = get_args(base)


AnyDataError: TypeAlias = "DataError[Any]"
ErrorClass: TypeAlias = "type[AnyDataError]"
"""An error whose body has any schema."""


class ErrorTypes(NamedTuple):
    """The SDK's classes for undeclared responses."""

    default: type[ResponseError]
    validation: type[ResponseError]


def _restore(
    class_: type[ResponseError], message: str, response: Response, state: JsonObject
) -> ResponseError:
    error = class_(message, response, state["body"])
    error.__dict__.update(state)
    return error
