# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The client behind every resource: it sends calls and reads their responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from .transport.connections import Connections
from .transport.steps import run, run_async

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn, SupportsIndex

    from .aliases import AnyFunction, Keyword, Value
    from .call import AnyCall, Call
    from .http_types import AsyncHttpClient, HttpClient, Response
    from .settings import Settings
    from .transport.steps import Steps

ResultT = TypeVar("ResultT")
PageT = TypeVar("PageT")


class Client:
    """Sends calls, sync and async."""

    def __init__(
        self,
        settings: Settings,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
    ) -> None:
        _check(settings)
        if hasattr(client, "aclose") and not hasattr(client, "close"):
            raise TypeError("client is an async client: pass it as async_client=")
        if hasattr(async_client, "close") and not hasattr(async_client, "aclose"):
            raise TypeError("async_client is a sync client: pass it as client=")
        self.settings = settings
        self._connections = Connections(client, async_client)
        self._exchange: AnyFunction | None = None

    def with_settings(self, **changes: Keyword) -> Client:
        """A client with other settings on the same connections."""
        other = object.__new__(type(self))
        vars(other).update(vars(self), settings=self.settings._replace(**changes))
        _check(other.settings)
        return other

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError("a client cannot be copied or pickled: it has connections")

    def send(self, call: Call[ResultT]) -> ResultT:
        """Send the call and return its result.

        :raises ArgumentError: for an argument that cannot be sent.
        :raises ResponseError: for a response that is not a result.
        """
        return run(self._steps(call, is_async=False))[0]

    async def send_async(self, call: Call[ResultT]) -> ResultT:
        """The async variant of ``send``."""
        return (await run_async(self._steps(call, is_async=True)))[0]

    def paginate(
        self,
        call: AnyCall,
        page: Callable[[Value, AnyCall, Client, Response], PageT],
    ) -> PageT:
        """Send the call and return its result as a page."""
        result, response = run(self._steps(call, is_async=False))
        return page(result, call, self, response)

    async def paginate_async(
        self,
        call: AnyCall,
        page: Callable[[Value, AnyCall, Client, Response], PageT],
    ) -> PageT:
        """The async variant of ``paginate``."""
        result, response = await run_async(self._steps(call, is_async=True))
        return page(result, call, self, response)

    def close(self) -> None:
        """Close the client's own sync connections; more calls are errors."""
        self._connections.close()

    async def aclose(self) -> None:
        """Close the client's own async connections; more calls are errors.

        This closes the connections of the running event loop: those of another loop
        can only be closed there.
        """
        await self._connections.aclose()

    def _steps(
        self, call: Call[ResultT], *, is_async: bool
    ) -> Steps[tuple[ResultT, Response]]:
        if self._exchange is None:
            # It loads pydantic, which a program without calls does not need.
            from .exchange.flow import exchange

            self._exchange = exchange
        steps: Steps[tuple[ResultT, Response]] = self._exchange(
            call, self.settings, self._connections, is_async
        )
        return steps


def _check(settings: Settings) -> None:
    if settings.timeout_ms is not None:
        from .transport.checks import check_timeout

        check_timeout(settings.timeout_ms)
