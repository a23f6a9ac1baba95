# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Calls with their responses, and calls that are not sent yet."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from copy import copy
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar, cast

if TYPE_CHECKING:
    from .aliases import AnyFunction, Awaited, Value
    from .call import AnyCall
    from .client import Client
    from .http_types import Response
    from .request.build import PreparedRequest
    from .response.lenient import Deviation

T = TypeVar("T")
PageOf: TypeAlias = "Callable[[Value, AnyCall, Client, Response], Value]"
Recorded: TypeAlias = "tuple[AnyCall, PageOf | None]"


class ApiResponse(Generic[T]):
    """A result and its response.

    ``raw_response`` is the HTTP library's own object.
    """

    def __init__(self, result: T, raw_response: Response) -> None:
        self.result = result
        self.raw_response = raw_response

    def __repr__(self) -> str:
        return f"ApiResponse({self.status_code}, {self.result!r})"

    @property
    def status_code(self) -> int:
        """The status of the response."""
        return self.raw_response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers of the response; case does not matter."""
        return self.raw_response.headers

    @property
    def deviations(self) -> tuple[Deviation, ...]:
        """Where the body breaks its schema, if validation is lenient."""
        from .response.lenient import deviations_of

        return deviations_of(self.raw_response)


class _Prepared(Generic[T]):
    def __init__(self, client: Client, call: AnyCall, page: PageOf | None) -> None:
        self._client = client
        self._call = call
        self._page = page

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._call.method} {self._call.path})"

    @property
    def operation_id(self) -> str:
        """The operation's name in the API's description."""
        return self._call.operation_id

    def draft(self) -> PreparedRequest:
        """The request as it would be sent, without credentials.

        Its parts are ``method``, ``url``, ``headers`` and ``body``, which has
        ``media_type`` and ``content``.

        :raises ArgumentError: for an argument that cannot be sent.
        """
        from .request.build import prepare
        from .request.caller_headers import with_caller_headers

        call, settings = self._call, self._client.settings
        prepared = prepare(call, settings)
        headers = with_caller_headers(
            prepared.headers, call.options, prepared, settings
        )
        return prepared._replace(headers=headers)


class Prepared(_Prepared[T]):
    """A call that has not been sent; it can be sent several times."""

    def send(self) -> T:
        """Send the call and return its result, like the method itself."""
        client, call, page = self._client, self._call, self._page
        result = client.send(call) if page is None else client.paginate(call, page)
        return cast("T", result)  # the result of the method


class PreparedAsync(_Prepared[T]):
    """The async variant of ``Prepared``."""

    async def send(self) -> T:
        """Send the call and return its result, like the method itself."""
        client, call, page = self._client, self._call, self._page
        if page is None:
            return cast("T", await client.send_async(call))  # as in ``Prepared``
        return cast("T", await client.paginate_async(call, page))  # as in ``Prepared``


class Substitute:
    """Replaces the client of a resource for one call."""


class _RespondingClient(Substitute):
    """Replaces a client; its results include their responses."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def send(self, call: AnyCall) -> Value:
        return self._client.paginate(call, _with_response)

    async def send_async(self, call: AnyCall) -> Value:
        return await self._client.paginate_async(call, _with_response)

    def paginate(self, call: AnyCall, page: PageOf) -> Value:
        made = self._client.paginate(call, page)
        return ApiResponse(made, made.response)

    async def paginate_async(self, call: AnyCall, page: PageOf) -> Value:
        made = await self._client.paginate_async(call, page)
        return ApiResponse(made, made.response)


def _with_response(
    result: Value, call: AnyCall, client: Client, response: Response
) -> Value:
    if not response.is_closed:
        # A stream that nothing refers to closes its response.
        response.extensions["sdk_result"] = result
    return ApiResponse(result, response)


class _RecordingClient(Substitute):
    """Replaces a client; it returns calls and sends nothing."""

    def send(self, call: AnyCall, page: PageOf | None = None) -> Recorded:
        return call, page

    async def send_async(self, call: AnyCall, page: PageOf | None = None) -> Recorded:
        return call, page

    paginate = send
    paginate_async = send_async


def with_response(
    client: Client, method: AnyFunction, /, *args: Value, **kwargs: Value
) -> Value:
    """Call a method of a resource; an ``ApiResponse``, or an awaitable of one."""
    return rebound(method, _RespondingClient(client))(*args, **kwargs)


def prepare(
    client: Client, method: AnyFunction, /, *args: Value, **kwargs: Value
) -> Prepared[Value] | PreparedAsync[Value]:
    """Call a method of a resource without sending anything."""
    found = rebound(method, _RecordingClient())(*args, **kwargs)
    if isinstance(found, Coroutine):
        recorded = _recorded(cast("Awaited[Recorded]", found))  # of the method
        return PreparedAsync(client, *recorded)
    return Prepared(client, *found)


def _recorded(method: Awaited[Recorded]) -> Recorded:
    """The result of an async method, which has nothing to wait for."""
    try:
        method.send(None)
    except StopIteration as done:
        recorded: Recorded = done.value
        return recorded
    method.close()
    raise RuntimeError("the method waits for something besides its call")


def rebound(method: AnyFunction, client: Substitute) -> AnyFunction:
    """The same method of a copy of its resource, which has another client."""
    resource = getattr(method, "__self__", None)
    function: Value = getattr(method, "__func__", None)
    if function is None or not hasattr(resource, "_client"):
        raise TypeError(f"a method of a resource is needed here, not {method!r}")
    other = copy(resource)
    vars(other)["_client"] = client
    bound: AnyFunction = function.__get__(other)
    return bound
