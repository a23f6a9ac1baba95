# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The base of every SDK's client: options, responses, closing."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import TYPE_CHECKING, ParamSpec, TypeVar, overload

from .sentinel import UNSET, OptionalNullable

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from .aliases import AnyFunction, Awaited, Keyword, Value
    from .client import Client
    from .raw_responses import ApiResponse, Prepared, PreparedAsync
    from .settings import Validation
    from .transport.hooks import Hooks
    from .transport.retries import RetryConfig
    from .transport.timeouts import Timeout

P = ParamSpec("P")
T = TypeVar("T")


class BaseClient:
    """The part of a client that is the same for every API."""

    hooks: Hooks
    _client: Client

    def with_options(
        self,
        *,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: Timeout | None = None,
        validation: Validation | None = None,
    ) -> Self:
        """The client with other options, on the same connections.

        Omitted options keep their values. The clients share hooks, and closing one of
        them closes both.
        """
        changes = {
            "retries": retry_config,
            "timeout_ms": UNSET if timeout_ms is None else timeout_ms,
            "validation": UNSET if validation is None else validation,
        }
        given = {name: value for name, value in changes.items() if value is not UNSET}
        return self._replaced(**given)

    @overload
    def with_response(  # type: ignore[overload-overlap]  # awaitable results first
        self,
        method: Callable[P, Awaited[T]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Awaited[ApiResponse[T]]: ...

    @overload
    def with_response(
        self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> ApiResponse[T]: ...

    def with_response(
        self,
        method: AnyFunction,
        /,
        *args: Keyword,
        **kwargs: Keyword,
    ) -> Value:
        """Call a method of a resource; its result together with its response.

        ``client.with_response(client.resource.method, argument=...)``; the result for
        an ``_async`` method is awaited.
        """
        from .raw_responses import with_response

        return with_response(self._client, method, *args, **kwargs)

    @overload
    def prepare(  # type: ignore[overload-overlap]  # as for with_response
        self,
        method: Callable[P, Awaited[T]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> PreparedAsync[T]: ...

    @overload
    def prepare(
        self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Prepared[T]: ...

    def prepare(
        self,
        method: AnyFunction,
        /,
        *args: Keyword,
        **kwargs: Keyword,
    ) -> Value:
        """Call a method of a resource without sending anything yet.

        ``client.prepare(client.resource.method, argument=...)`` returns an object that
        shows the request and can send it.
        """
        from .raw_responses import prepare

        return prepare(self._client, method, *args, **kwargs)

    def close(self) -> None:
        """Close the connections of the sync side; a given client stays open."""
        self._client.close()

    async def aclose(self) -> None:
        """Close the connections of the async side; a given client stays open."""
        await self._client.aclose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def _replaced(self, **changes: Keyword) -> Self:
        other = copy(self)
        # The copy must not keep resources of the other client.
        for name in [n for n, v in vars(other).items() if hasattr(v, "_client")]:
            del vars(other)[name]
        other._client = self._client.with_settings(**changes)
        return other
