# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
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

    from .aliases import Json, TypeExpr, Value
    from .http_types import Response

DataT = TypeVar("DataT")


class CallError(Exception):
    """The base class of everything that a call raises.

    Exceptions of the HTTP library are of this class, too. Those of the caller's own
    functions, such as hooks, are not.
    """

    def __init__(self, message: str = "") -> None:
        super().__init__(message)
        self.message = message

    def __reduce__(self) -> tuple[object, ...]:
        from .error_details import reduced

        return reduced(self)


class ArgumentError(CallError, ValueError):
    """An argument that cannot be sent; nothing has been sent."""


class MissingCredentialsError(CallError, ValueError):
    """A call needs credentials, and the client has none."""


class NoResponseError(CallError):
    """A call ended without a usable response: the network or the server failed."""

    def __init__(self, message: str = "no response was received") -> None:
        super().__init__(message)


class TotalTimeoutError(NoResponseError, TimeoutError):
    """A call has taken longer than its total timeout."""


class PaginationError(CallError, RuntimeError):
    """The pages of a server form a cycle: one of them is repeated.

    ``position`` is the offset, number, cursor or URL of the repeated page; a URL has no
    secrets. ``raw_response`` is the response that repeats it, the HTTP library's own
    object.
    """

    def __init__(self, message: str, position: object, raw_response: Response) -> None:
        super().__init__(message)
        self.position = position
        self.raw_response = raw_response


class ResponseError(CallError):
    """A response that is not a result.

    ``body`` is its text, ``data`` its JSON value or ``None``. ``headers`` are
    case-insensitive, ``raw_response`` is the HTTP library's own object. The
    ``request_id`` is a note of the exception as well: tracebacks show it, and the text
    of the exception stays the same for the same error.
    """

    status_code: int
    body: str
    data: Json
    headers: Mapping[str, str]
    raw_response: Response

    def __init__(
        self, message: str, raw_response: Response, body: str | None = None
    ) -> None:
        super().__init__(message)
        self.status_code = raw_response.status_code
        self.body = raw_response.text if body is None else body
        self.headers = raw_response.headers
        self.raw_response = raw_response
        if self.request_id is not None:
            self.add_note(f"request id: {self.request_id}")

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Value:
            from .error_details import attribute

            return attribute(self, name)

    @property
    def request_id(self) -> str | None:
        """The server's identifier of the request, for its support.

        It is the value of the first of these headers: ``x-request-id``, ``request-id``,
        ``x-amzn-requestid``, ``x-amz-request-id``, ``x-ms-request-id``,
        ``x-goog-request-id``, ``x-correlation-id``, ``x-trace-id``, ``cf-ray``.
        """
        from .error_details import request_id

        return request_id(self.headers)


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
