"""Responses whose items are read while they come: events and lines."""

from __future__ import annotations

import codecs
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import from_json

from .adapters import describe, received
from .decoding import is_json
from .results import Result

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from .errors import ResponseError
    from .http import Response

ItemT = TypeVar("ItemT")


class _Items(Result):
    is_stream = True

    def __init__(self, type_: Any, accept: str) -> None:  # a type expression
        super().__init__(accept)
        self.type = type_

    def open(
        self, response: Response, error: type[ResponseError], *, is_async: bool
    ) -> EventStream[Any] | EventStreamAsync[Any]:  # of items of the type
        stream = EventStreamAsync[Any] if is_async else EventStream[Any]  # as above
        return stream(response, self, error)


class Events(_Items):
    """Server-sent events (HTML Standard, section 9.2).

    ``type`` is that of each event's data, or of the whole event in an ``envelope``.
    Data that equals ``sentinel`` ends the stream.
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
        # Some servers give events another type, but JSON has none in it.
        return not is_json(response)


class Lines(_Items):
    """JSON values, each on a line of its own; ``type`` is that of each."""


class ServerSentEvent(NamedTuple):
    """One event as it was sent; ``retry`` is in milliseconds.

    An event without a name of its own is a ``message``.
    """

    data: str
    event: str | None = None
    id: str | None = None
    retry: int | None = None


class EventParser:
    """Events from a stream of bytes (HTML Standard, section 9.2.6)."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""
        self._is_start = True
        self._data: list[str] = []
        self._event: str | None = None
        self._id: str | None = None
        self._retry: int | None = None

    def feed(self, data: bytes) -> Iterator[ServerSentEvent]:
        """The events that end in these bytes."""
        text = self._rest + self._decoder.decode(data)
        if self._is_start and text:
            text = text.removeprefix("\ufeff")
            self._is_start = False
        # A CR at the very end may be the first half of a CRLF.
        held = "\r" if text.endswith("\r") else ""
        lines = text.removesuffix("\r").replace("\r\n", "\n").replace("\r", "\n")
        *whole, self._rest = lines.split("\n")
        self._rest += held
        for line in whole:
            event = self._line(line)
            if event is not None:
                yield event

    def _line(self, line: str) -> ServerSentEvent | None:
        if not line:
            return self._dispatch()
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match field:
            case "data":
                self._data.append(value)
            case "event":
                self._event = value
            case "id" if "\0" not in value:
                self._id = value
            case "retry" if value.isascii() and value.isdigit():
                self._retry = int(value)
            case _:
                pass
        return None

    def _dispatch(self) -> ServerSentEvent | None:
        data, event, retry = self._data, self._event, self._retry
        self._data, self._event, self._retry = [], None, None
        if not data:
            return None
        return ServerSentEvent("\n".join(data), event or None, self._id, retry)


class LineParser:
    """Lines from a stream of bytes; empty ones are left out."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The lines that end in these bytes."""
        *whole, self._rest = (self._rest + data).split(b"\n")
        yield from (line for line in map(_stripped, whole) if line)

    def end(self) -> Iterator[bytes]:
        """The last line, which needs no line break."""
        rest, self._rest = _stripped(self._rest), b""
        yield from [rest] if rest else []


class _Reader(Generic[ItemT]):
    """Items from the bytes of a response."""

    def __init__(
        self, response: Response, spec: _Items, error: type[ResponseError]
    ) -> None:
        self.response = response
        self._spec = spec
        self._error = error
        self._events = EventParser()
        self._lines = LineParser()
        self._is_done = False

    def items(self, data: bytes) -> Iterator[ItemT]:
        """The items that end in these bytes."""
        if not isinstance(self._spec, Events):
            yield from map(self._decoded, self._lines.feed(data))
            return
        for event in self._events.feed(data):
            if event.data == self._spec.sentinel:
                self._is_done = True
            if self._is_done:
                return
            yield self._item(event, self._spec)

    def last(self) -> Iterator[ItemT]:
        """The items that the end of the response ends."""
        yield from map(self._decoded, self._lines.end())

    @property
    def is_done(self) -> bool:
        """Whether the sentinel has come."""
        return self._is_done

    def _item(self, event: ServerSentEvent, spec: Events) -> ItemT:
        if not spec.envelope:
            return self._decoded(event.data.encode(), text=event.data)
        whole: dict[str, Any] = {  # JSON
            "event": event.event,
            "id": event.id,
            "retry": event.retry,
        }
        try:
            whole["data"] = from_json(event.data)
        except ValueError:
            whole["data"] = event.data
        return self._validated({k: v for k, v in whole.items() if v is not None})

    def _decoded(self, data: bytes, text: str | None = None) -> ItemT:
        if text is not None and self._spec.type is str:
            return self._validated(text)
        try:
            return self._validated(from_json(data))
        except ValueError as error:
            raise self._broken(data.decode("utf-8", "replace"), error) from error

    def _validated(self, value: Any) -> ItemT:  # JSON
        try:
            item: ItemT = received(self._spec.type, value)
        except ValidationError as error:
            raise self._broken(str(value), describe(error, "")) from error
        return item

    def _broken(self, text: str, reason: object) -> ResponseError:
        message = f"an item of the stream breaks its schema: {reason}"
        return self._error(message, self.response, text)


class EventStream(Generic[ItemT]):
    """The items of a response while they come; closing it ends the response.

    Iterate over it once, in a ``with`` statement if you may stop before its end.
    """

    def __init__(
        self, response: Response, spec: _Items, error: type[ResponseError]
    ) -> None:
        self.response = response
        self._reader: _Reader[ItemT] = _Reader(response, spec, error)
        self._items = self._read()

    def __iter__(self) -> Iterator[ItemT]:
        return self

    def __next__(self) -> ItemT:
        return next(self._items)

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

    def _read(self) -> Iterator[ItemT]:
        try:
            for data in self.response.iter_bytes():
                yield from self._reader.items(data)
                if self._reader.is_done:
                    return
            yield from self._reader.last()
        finally:
            self.close()


class EventStreamAsync(Generic[ItemT]):
    """The async twin of ``EventStream``."""

    def __init__(
        self, response: Response, spec: _Items, error: type[ResponseError]
    ) -> None:
        self.response = response
        self._reader: _Reader[ItemT] = _Reader(response, spec, error)
        self._items = self._read()

    def __aiter__(self) -> AsyncIterator[ItemT]:
        return self

    async def __anext__(self) -> ItemT:
        return await anext(self._items)

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

    async def _read(self) -> AsyncIterator[ItemT]:
        try:
            async for data in self.response.aiter_bytes():
                for item in self._reader.items(data):
                    yield item
                if self._reader.is_done:
                    return
            for item in self._reader.last():
                yield item
        finally:
            await self.close()


def _stripped(line: bytes) -> bytes:
    # JSON text sequences (RFC 7464) begin each value with a record separator.
    return line.strip(b" \t\r\x1e")
