"""Results that hold a response open until they are closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from ..transport.http import Response


class Closing:
    """A result in a ``with`` statement; ``response`` is the HTTP library's own."""

    response: Response

    def close(self) -> None:
        """End the response and give its connection back."""
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


class ClosingAsync:
    """The async twin of ``Closing``."""

    response: Response

    async def close(self) -> None:
        """End the response and give its connection back."""
        await self.response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()
