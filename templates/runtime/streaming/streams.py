"""Responses whose items are read while they come: events and lines."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from contextlib import aclosing, suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from warnings import warn

from ..response.closing import Closing, ClosingAsync
from ..response.decoding import is_json
from ..response.results import Result
from .items import EnvelopeReader, EventReader, ItemReader, LineReader

if TYPE_CHECKING:
    from ..client import Settings
    from ..transport.http import Response

ItemT = TypeVar("ItemT")


class _Items(Result):
    is_stream = True

    def __init__(self, type_: Any, accept: str) -> None:  # a type expression
        super().__init__(accept)
        self.type = type_

    def open(
        self, response: Response, settings: Settings, *, is_async: bool
    ) -> EventStream[Any] | EventStreamAsync[Any]:  # of items of the type
        stream = EventStreamAsync[Any] if is_async else EventStream[Any]  # as above
        return stream(response, self.reader(response, settings))

    def reader(self, response: Response, settings: Settings) -> ItemReader[Any]:
        """What makes items of bytes; of items of the type."""
        raise NotImplementedError


class Events(_Items):
    """Server-sent events (HTML Standard, section 9.2).

    ``type`` is that of each event's data, or of the whole event in an ``envelope``.
    Data that equals ``sentinel`` ends the stream; where none is given and the data is
    JSON, ``[DONE]`` does.
    """

    def __init__(
        self,
        type_: Any,  # a type expression of any form
        *,
        sentinel: str | None = None,
        envelope: bool = False,
    ) -> None:
        super().__init__(type_, "text/event-stream")
        self.sentinel = sentinel
        self.envelope = envelope

    def fits(self, response: Response) -> bool:
        # Some servers give events another type, but JSON and pages have none in them.
        is_page = "html" in response.headers.get("content-type", "").lower()
        return not (is_page or is_json(response))

    def reader(self, response: Response, settings: Settings) -> ItemReader[Any]:
        reader = EnvelopeReader[Any] if self.envelope else EventReader[Any]  # as above
        return reader(self.type, response, settings, self.sentinel)


class Lines(_Items):
    """JSON values, each on a line of its own; ``type`` is that of each.

    They may be a JSON text sequence as well (RFC 7464).
    """

    def reader(self, response: Response, settings: Settings) -> ItemReader[Any]:
        return LineReader(self.type, response, settings)


class EventStream(Closing, Generic[ItemT]):
    """The items of a response while they come; closing it ends the response.

    Iterate over it in a ``with`` statement if you may stop before its end. Each item
    comes once: a second loop goes on where the first one stopped, and has nothing to do
    after the end. ``response`` is the HTTP library's own object, with status and
    headers.

    Iterating raises, after all items before it:

    * the SDK's ``ResponseValidationError`` for an item that breaks its schema,
    * the SDK's default error for what the server says instead of an item: an event
      called ``error`` that the items' type does not declare, or an object of nothing
      but ``error``,
    * the HTTP library's own error where the connection breaks.

    The ``body`` of the first two is the text of the item. The stream is closed then.
    """

    def __init__(self, response: Response, reader: ItemReader[ItemT]) -> None:
        self.response = response
        self._reader = reader
        self._items = _read(response, reader)

    @property
    def last_event_id(self) -> str | None:
        """The ID that a server can be asked to go on from (``Last-Event-ID``)."""
        return self._reader.last_event_id

    def __iter__(self) -> Iterator[ItemT]:
        return self

    def __next__(self) -> ItemT:
        return next(self._items)

    def close(self) -> None:
        """End the response and give its connection back."""
        self.response.close()
        with suppress(ValueError):  # another thread is waiting for an item
            self._items.close()

    def __del__(self) -> None:
        # A response that was never read does not close itself.
        self.response.close()


class EventStreamAsync(ClosingAsync, Generic[ItemT]):
    """The async twin of ``EventStream``: ``async with``, ``async for``.

    One that is dropped before its end is closed by the event loop, some time later,
    and only if an item was asked for.
    """

    def __init__(self, response: Response, reader: ItemReader[ItemT]) -> None:
        self.response = response
        self._reader = reader
        self._items = _read_async(response, reader)

    @property
    def last_event_id(self) -> str | None:
        """The ID that a server can be asked to go on from (``Last-Event-ID``)."""
        return self._reader.last_event_id

    def __aiter__(self) -> AsyncIterator[ItemT]:
        return self

    async def __anext__(self) -> ItemT:
        return await anext(self._items)

    async def close(self) -> None:
        """End the response and give its connection back."""
        await self.response.aclose()
        with suppress(RuntimeError):  # another task is waiting for an item
            await self._items.aclose()

    def __del__(self) -> None:
        if not self.response.is_closed:
            message = "a stream was not closed: use it in an 'async with' statement"
            warn(message, ResourceWarning, stacklevel=2, source=self)


# These are functions so that nothing they hold leads back to the stream: one that is
# dropped ends at once, not when the collector of cycles comes by.


def _read(
    response: Response, reader: ItemReader[ItemT]
) -> Generator[ItemT, None, None]:
    try:
        for data in response.iter_bytes():
            yield from reader.feed(data)
            if reader.is_done:
                return
        yield from reader.end()
    finally:
        response.close()


async def _read_async(
    response: Response, reader: ItemReader[ItemT]
) -> AsyncGenerator[ItemT, None]:
    try:
        async with aclosing(response.aiter_bytes()) as pieces:
            async for data in pieces:
                for item in reader.feed(data):
                    yield item
                if reader.is_done:
                    return
        for item in reader.end():
            yield item
    finally:
        await response.aclose()
