"""The client behind every resource: sends calls and reads their responses."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from copy import copy
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, TypeVar

from .sentinel import UNSET, OptionalNullable
from .transport.connections import Connections
from .transport.hooks import Hooks
from .transport.retries import Clock, RetryConfig

if TYPE_CHECKING:
    from .auth.security import Security
    from .call import Call
    from .errors import ErrorTypes
    from .observe.logs import Logger
    from .request.build import Draft
    from .transport.http import AsyncHttpClient, HttpClient, Response
    from .transport.sending import Sender
    from .transport.servers import ServerChoice
    from .transport.timeouts import Timeout

ResultT = TypeVar("ResultT")
PageT = TypeVar("PageT")

Validation: TypeAlias = Literal["strict", "lenient"]
"""What becomes of results that break their schema: errors, or what fits of them."""


class Settings(NamedTuple):
    """What a client does with every call.

    ``globals`` are by name on the wire. ``server`` is for the calls that have servers
    of their own. ``idempotency_header`` gets a key for each call whose method is not
    idempotent. Calls are ``traced`` where OpenTelemetry is installed. No log shows the
    fields called as one of ``redacted``, lower-case names.
    """

    server_url: str
    user_agent: str
    errors: ErrorTypes
    hooks: Hooks
    security: Security | None = None
    globals: Mapping[str, Any] = {}  # values of any parameter type
    retries: OptionalNullable[RetryConfig] = UNSET
    timeout_ms: Timeout | None = None
    default_timeout_ms: int | None = None
    idempotency_header: str | None = None
    validation: Validation = "strict"
    logger: Logger | None = None
    clock: Clock = Clock()
    server: ServerChoice | None = None
    traced: bool = True
    redacted: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        # URL and parameters may have secrets.
        return f"Settings(user_agent={self.user_agent!r}, security={self.security!r})"

    @property
    def hidden(self) -> frozenset[str]:
        """The names, lower-case, of what is secret besides what is called like it."""
        security = self.security
        return self.redacted if security is None else security.names | self.redacted


class Client:
    """Sends calls, sync and async."""

    def __init__(
        self,
        settings: Settings,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
    ) -> None:
        self._settings = settings
        self._connections = Connections(client, async_client)
        self._sender: Sender | None = None

    def with_settings(self, **changes: Any) -> Client:  # fields of ``Settings``
        """A client with other settings on the same connections."""
        other = copy(self)
        other._settings = self._settings._replace(**changes)
        other._sender = None
        return other

    @property
    def hidden(self) -> frozenset[str]:
        """See ``Settings``."""
        return self._settings.hidden

    def send(self, call: Call[ResultT]) -> ResultT:
        """Send the call and return what its response holds.

        :raises ArgumentError: for an argument that cannot be sent.
        :raises ResponseError: for a response that is not a result.
        """
        return self.answer(call)[0]

    async def send_async(self, call: Call[ResultT]) -> ResultT:
        """The async twin of ``send``."""
        return (await self.answer_async(call))[0]

    def paginate(
        self,
        call: Call[Any],  # the page's result
        page: Callable[[Any, Call[Any], Client, Response], PageT],  # as above
    ) -> PageT:
        """Send the call and return its result as a page."""
        result, response = self.answer(call)
        return page(result, call, self, response)

    async def paginate_async(
        self,
        call: Call[Any],  # the page's result
        page: Callable[[Any, Call[Any], Client, Response], PageT],  # as above
    ) -> PageT:
        """The async twin of ``paginate``."""
        result, response = await self.answer_async(call)
        return page(result, call, self, response)

    def close(self) -> None:
        """Close the client's own sync connections; more calls are errors."""
        self._connections.close()

    async def aclose(self) -> None:
        """Close the client's own async connections; more calls are errors.

        Only those of the running event loop: others can only be closed in theirs.
        """
        await self._connections.aclose()

    def answer(self, call: Call[ResultT]) -> tuple[ResultT, Response]:
        """Send the call and return what its response holds, and the response."""
        return self._sending().answer(call)

    def answer_async(self, call: Call[ResultT]) -> Awaitable[tuple[ResultT, Response]]:
        """The async twin of ``answer``."""
        return self._sending().answer_async(call)

    def draft(self, call: Call[Any]) -> Draft:  # of any result
        """The request of a call, without credentials.

        :raises ArgumentError: for an argument that cannot be sent.
        """
        return self._sending().draft(call)

    def _sending(self) -> Sender:
        """What sends calls; it needs much that a program without calls does not."""
        if self._sender is None:
            from .transport.sending import Sender

            self._sender = Sender(self._settings, self._connections)
        return self._sender
