# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Responses with items that are read while they arrive: events and JSON lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar
from warnings import warn

from ..response.closing import Closing, ClosingAsync
from ..response.declarations import is_json
from ..response.forms import Result
from ..response.pieces import Pieces, PiecesAsync, Source, Unseen
from .items import EnvelopeReader, EventReader, ItemReader, LineReader
from .rest import read_rest, read_rest_async

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
    from typing import Self

    from ..aliases import TypeExpr, Value
    from ..http_types import Response
    from ..settings import Settings
    from .events import ServerSentEvent

ItemT = TypeVar("ItemT")


class _Items(Result):
    is_stream = True

    def __init__(self, type_: TypeExpr, accept: str) -> None:
        super().__init__(accept)
        self.type = type_

    def open(
        self, response: Response, settings: Settings, *, is_async: bool
    ) -> EventStream[Value] | EventStreamAsync[Value]:
        source = Source(response, "stream", settings.errors.default)
        reader = self.reader(response, settings)
        return (EventStreamAsync if is_async else EventStream)(source, reader)

    def reader(self, response: Response, settings: Settings) -> ItemReader[Value]:
        """The reader that makes items of the response's bytes."""
        raise NotImplementedError


class Events(_Items):
    """Server-sent events (HTML Standard, section 9.2).

    ``type`` is that of each event's data, or of the whole event in an ``envelope``. The
    data is ``json`` or text; by default, only a string is text. An event with the data
    ``sentinel`` ends the stream. The default sentinel is ``[DONE]`` for JSON data, and
    none for text.
    """

    def __init__(
        self,
        type_: TypeExpr,
        *,
        sentinel: str | None = None,
        envelope: bool = False,
        json: bool | None = None,
    ) -> None:
        super().__init__(type_, "text/event-stream")
        self.sentinel = sentinel
        self.envelope = envelope
        self.json = (envelope or type_ is not str) if json is None else json

    def fits(self, response: Response) -> bool:
        # Some servers send events with another media type, but not as JSON or HTML.
        is_page = "html" in response.headers.get("content-type", "").lower()
        return not (is_page or is_json(response))

    def reader(self, response: Response, settings: Settings) -> ItemReader[Value]:
        reader: type[EventReader[Value]] = EventReader
        if self.envelope:
            reader = EnvelopeReader
        return reader(self.type, response, settings, self.sentinel, is_json=self.json)


class Lines(_Items):
    """JSON lines or a JSON text sequence (RFC 7464); ``type`` is that of a value."""

    def reader(self, response: Response, settings: Settings) -> ItemReader[Value]:
        return LineReader(self.type, response, settings)


class EventStream(Pieces[ItemT], Closing):
    """The items of a response, read while they arrive.

    Iterate in a ``with`` statement if you may stop before the end: closing the stream
    closes the response. Each item is read once: a second loop continues after the last
    item. ``response`` is the HTTP library's own object, with status and headers.

    Iterating raises, after all items before it:

    * the SDK's ``ResponseValidationError`` for an item that breaks its schema,
    * the SDK's default error for an error that the server sends instead of an item: an
      event called ``error`` that the items' type does not declare, or an object with
      ``error`` as its only property,
    * the SDK's ``NoResponseError``, which is the HTTP library's own error as well, for
      a broken connection.

    The ``body`` of the first two is the text of the item. The stream is closed then:
    more items are another error, not the end.
    """

    def __init__(self, source: Source, reader: ItemReader[ItemT]) -> None:
        super().__init__(source, _read(source.response, reader))
        self.response = source.response
        self._reader = reader

    @property
    def last_event_id(self) -> str | None:
        """The ID for ``Last-Event-ID``, after which a server can resume the stream."""
        return self._reader.last_event_id

    def events(self) -> Iterator[ServerSentEvent[ItemT]]:
        """The items with the name and the ID of their events.

        ``data`` of an event is the item. JSON lines have neither a name nor an ID.
        """
        return _Events(self, self._reader)

    def __del__(self) -> None:
        # A response that was never read does not close itself.
        self.response.close()


class EventStreamAsync(PiecesAsync[ItemT], ClosingAsync):
    """The async variant of ``EventStream``: ``async with``, ``async for``.

    A cancellation interrupts a stream, like an error. The event loop closes a stream
    that was neither read to its end nor closed, some time later, and only if an item
    was read.
    """

    def __init__(self, source: Source, reader: ItemReader[ItemT]) -> None:
        super().__init__(source, _read_async(source.response, reader))
        self.response = source.response
        self._reader = reader

    @property
    def last_event_id(self) -> str | None:
        """The ID for ``Last-Event-ID``, after which a server can resume the stream."""
        return self._reader.last_event_id

    def events(self) -> AsyncIterator[ServerSentEvent[ItemT]]:
        """The async variant of ``EventStream.events``."""
        return _EventsAsync(self, self._reader)

    def __del__(self) -> None:
        if not self.response.is_closed:
            message = "a stream was not closed: use it in an 'async with' statement"
            warn(message, ResourceWarning, stacklevel=2, source=self)


class _Events(Generic[ItemT]):
    """The events of a stream."""

    def __init__(self, stream: EventStream[ItemT], reader: ItemReader[ItemT]) -> None:
        self._stream = stream
        self._reader = reader

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ServerSentEvent[ItemT]:
        return self._reader.event_of(next(self._stream))

    def close(self) -> None:
        """Close the stream, as for ``contextlib.closing``."""
        self._stream.close()


class _EventsAsync(Generic[ItemT]):
    """The events of a stream. A generator could not be asked again after an error."""

    def __init__(
        self, stream: EventStreamAsync[ItemT], reader: ItemReader[ItemT]
    ) -> None:
        self._stream = stream
        self._reader = reader

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ServerSentEvent[ItemT]:
        return self._reader.event_of(await anext(self._stream))

    async def aclose(self) -> None:
        """Close the stream, as for ``contextlib.aclosing``."""
        await self._stream.aclose()


# Functions, not methods: a reference back to the stream would delay its ``__del__``
# until the next garbage collection.


def _read(
    response: Response, reader: ItemReader[ItemT]
) -> Generator[ItemT, None, None]:
    try:
        chunks = response.iter_bytes()
        for data in chunks:
            yield from reader.feed(data)
            if reader.is_done:
                read_rest(response, chunks)
                return
        yield from reader.end()
    finally:
        response.close()


async def _read_async(
    response: Response, reader: ItemReader[ItemT]
) -> AsyncGenerator[ItemT, None]:
    try:
        chunks = Unseen(response.aiter_bytes())
        async for data in chunks:
            for item in reader.feed(data):
                yield item
            if reader.is_done:
                await read_rest_async(response, chunks)
                return
        for item in reader.end():
            yield item
    finally:
        await response.aclose()
