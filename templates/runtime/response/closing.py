# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Results that keep a response open until they are closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType
    from typing import NoReturn, Self, SupportsIndex

    from ..http_types import Response


class Open:
    """A result that reads from a connection.

    ``is_closed`` tells that its caller has closed it.
    """

    response: Response
    is_closed = False

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        kind = type(self).__name__
        raise TypeError(f"{kind} cannot be copied or pickled: it has a connection")


class Closing(Open):
    """A context manager that closes a response."""

    def close(self) -> None:
        """Close the response and release its connection."""
        self.is_closed = True
        self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class ClosingAsync(Open):
    """The async variant of ``Closing``."""

    async def aclose(self) -> None:
        """Close the response and release its connection."""
        self.is_closed = True
        await self.response.aclose()

    async def close(self) -> None:
        """The same as ``aclose``."""
        await self.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()
