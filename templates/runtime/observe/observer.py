# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The base class of observers of calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from ..call import Encoded
    from ..http_types import Request, Response


class Observer:
    """Observes one call, from its start to its result; this one does nothing.

    An error that leaves the call is an error of calls, and does not show the secrets of
    its request.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if exc is not None:
            from ..library_errors import leave

            leave(exc)

    def on_request(self, request: Request, body: Encoded | None) -> None:
        """A request is sent; ``body`` has its files."""

    def on_response(self, response: Response) -> None:
        """The last request has a response, of any status."""

    def on_error(self, error: Exception) -> None:
        """The last request has no response."""

    def on_retry(self, pause: float) -> None:
        """The request is sent again, after ``pause`` seconds."""

    def on_stream(self, response: Response) -> None:
        """The caller reads the response; its errors show no secrets either."""
        from ..redaction import conceal_exchange

        conceal_exchange(response)


NO_OBSERVER = Observer()
