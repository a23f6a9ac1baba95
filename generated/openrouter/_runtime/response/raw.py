"""Calls with their responses, and calls that are not sent yet."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from copy import copy
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from ..auth.security import now

if TYPE_CHECKING:
    from ..call import Call
    from ..client import Client
    from ..request.build import Draft
    from ..transport.http import Response
    from .lenient import Deviation

T = TypeVar("T")


class ApiResponse(Generic[T]):
    """A result, and the response that it came in.

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
        from .decoding import deviations_of

        return deviations_of(self.raw_response)


class _Prepared(Generic[T]):
    def __init__(self, client: Client, call: Call[Any], page: Any) -> None:  # a class
        self._client = client
        self._call = call
        self._page = page

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._call.method} {self._call.path})"

    @property
    def operation_id(self) -> str:
        """The operation's name in the API's description."""
        return self._call.operation_id

    def draft(self) -> Draft:
        """The request as it would be sent, without credentials.

        Its parts are ``method``, ``url``, ``headers`` and ``body``, which has
        ``media_type`` and ``content``.

        :raises ArgumentError: for an argument that cannot be sent.
        """
        from ..request.build import with_own

        client, options = self._client, self._call.options
        draft = client.draft(self._call)
        headers = with_own(draft.headers, options, draft, client)
        return draft._replace(headers=headers)


class Prepared(_Prepared[T]):
    """A call that has not been sent; it can be sent several times."""

    def send(self) -> T:
        """Send the call and return its result, as the method itself does."""
        client, call, page = self._client, self._call, self._page
        result = client.send(call) if page is None else client.paginate(call, page)
        return cast("T", result)  # what the method returns


class PreparedAsync(_Prepared[T]):
    """The async twin of ``Prepared``."""

    async def send(self) -> T:
        """Send the call and return its result, as the method itself does."""
        client, call, page = self._client, self._call, self._page
        if page is None:
            return cast("T", await client.send_async(call))  # as for ``Prepared``
        return cast("T", await client.paginate_async(call, page))  # as above


class _Listening:
    """In the place of a client: sends calls, and keeps the last response."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def send(self, call: Call[Any]) -> ApiResponse[Any]:  # of any result
        return ApiResponse(*self._client.answer(call))

    async def send_async(self, call: Call[Any]) -> ApiResponse[Any]:  # as above
        return ApiResponse(*await self._client.answer_async(call))

    def paginate(self, call: Call[Any], page: Any) -> ApiResponse[Any]:  # as above
        made = self._client.paginate(call, page)
        return ApiResponse(made, made.response)

    async def paginate_async(self, call: Call[Any], page: Any) -> ApiResponse[Any]:
        made = await self._client.paginate_async(call, page)
        return ApiResponse(made, made.response)


class _Preparing:
    """In the place of a client: sends nothing."""

    def send(self, call: Call[Any], page: Any = None) -> tuple[Call[Any], Any]:
        return call, page

    async def send_async(self, call: Call[Any], page: Any = None) -> Any:  # as above
        return call, page

    paginate = send
    paginate_async = send_async


def with_response(
    client: Client, method: Callable[..., Any], *args: Any, **kwargs: Any
) -> Any:  # an ApiResponse, or an awaitable of one
    """Call a method of a resource for its result together with the response."""
    return _rebound(method, _Listening(client))(*args, **kwargs)


def prepare(
    client: Client, method: Callable[..., Any], *args: Any, **kwargs: Any
) -> Prepared[Any] | PreparedAsync[Any]:  # of what the method returns
    """Call a method of a resource without sending anything."""
    found = _rebound(method, _Preparing())(*args, **kwargs)
    if isinstance(found, Coroutine):
        call, page = now(cast("Coroutine[Any, Any, tuple[Call[Any], Any]]", found))
        return PreparedAsync(client, call, page)
    return Prepared(client, *found)


def _rebound(method: Callable[..., Any], client: Any) -> Callable[..., Any]:
    """The same method of a copy of its resource, which has another client."""
    resource = getattr(method, "__self__", None)
    function: Any = getattr(method, "__func__", None)  # a bound method has one
    if function is None or not hasattr(resource, "_client"):
        raise TypeError(f"a method of a resource is needed here, not {method!r}")
    other = copy(resource)
    vars(other)["_client"] = client
    bound: Callable[..., Any] = function.__get__(other)
    return bound
