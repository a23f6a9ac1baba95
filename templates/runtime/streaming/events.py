"""Events and JSON values out of bytes that come in pieces."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import NamedTuple

from pydantic_core import from_json

_SPACE = b" \t\r\n"  # of JSON
_RECORD_SEPARATOR = b"\x1e"
# A longer time than any number of so many digits is none.
_MOST_DIGITS = 18
_SMALL = 4096  # bytes


class ServerSentEvent(NamedTuple):
    """One event as it was sent; ``retry`` is in milliseconds.

    An event without a name of its own is a ``message``. ``id`` is the last one that
    came, with this event or before it.
    """

    data: str
    event: str | None = None
    id: str | None = None
    retry: int | None = None


class EventParser:
    """Events from a stream of bytes (HTML Standard, section 9.2.6).

    ``last_id`` is the last event ID, which an event without data changes as well.
    """

    def __init__(self) -> None:
        self.last_id: str | None = None
        self._buffer = _Buffer(b"\n", b"\r")
        self._is_start = True
        self._is_after_cr = False
        self._data: list[str] = []
        self._event: str | None = None
        self._id: str | None = None
        self._retry: int | None = None

    def feed(self, data: bytes) -> Iterator[ServerSentEvent]:
        """The events that end in these bytes."""
        for line in self._lines(data):
            if line:
                self._field(line)
                continue
            event = self._dispatched()
            if event is not None:
                yield event

    def _lines(self, data: bytes) -> list[bytes]:
        if not data:
            return []
        if self._is_after_cr:
            # The CR ended its line, whether or not an LF belongs to it.
            data = data.removeprefix(b"\n")
        self._is_after_cr = data.endswith(b"\r")
        # Lines of bytes end as the standard says, those of text in other places, too.
        lines = self._buffer.feed(data).splitlines()
        if lines and self._is_start:
            lines[0] = lines[0].removeprefix(BOM_UTF8)
            self._is_start = False
        return lines

    def _field(self, line: bytes) -> None:
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        match field:
            case b"data":
                self._data.append(_text(value))
            case b"event":
                self._event = _text(value)
            case b"id" if b"\0" not in value:
                self._id = _text(value)
            case b"retry" if value.isdigit() and len(value) <= _MOST_DIGITS:
                self._retry = int(value)
            case _:
                pass

    def _dispatched(self) -> ServerSentEvent | None:
        data, event, retry = self._data, self._event, self._retry
        self._data, self._event, self._retry = [], None, None
        self.last_id = self._id or None
        if not data:
            return None
        return ServerSentEvent("\n".join(data), event or None, self.last_id, retry)


class LineParser:
    """JSON values, each on a line of its own; empty lines are left out.

    Where the first value begins with a record separator, all do, and each may have
    several lines (JSON text sequences, RFC 7464).
    """

    def __init__(self) -> None:
        self._buffer = _Buffer(b"\n")
        self._is_start = True
        self._sequence: _Sequence | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The values that end in these bytes."""
        for line in self._buffer.feed(data).split(b"\n")[:-1]:
            yield from self._values(line)

    def end(self) -> Iterator[bytes]:
        """The last value, which needs no line break."""
        yield from self._values(self._buffer.rest())
        if self._sequence is not None:
            yield from self._sequence.end()

    def _values(self, line: bytes) -> Iterator[bytes]:
        if self._is_start:
            line = line.removeprefix(BOM_UTF8)
            self._is_start = not line.strip(_SPACE)
            if line.strip(_SPACE).startswith(_RECORD_SEPARATOR):
                self._sequence = _Sequence()
        if self._sequence is not None:
            yield from self._sequence.feed(line)
        elif line := line.strip(_SPACE):
            yield line


class _Sequence:
    """Values that begin with a record separator (RFC 7464)."""

    def __init__(self) -> None:
        self._value = bytearray()
        self._tried = 0

    def feed(self, line: bytes) -> Iterator[bytes]:
        """The values that end in a line, or before it."""
        more, *begun = line.split(_RECORD_SEPARATOR)
        self._value += more + b"\n"
        for start in begun:
            yield from self.end()
            self._value += start + b"\n"
        if self._is_whole():
            yield from self.end()

    def end(self) -> Iterator[bytes]:
        """What has come of the current value."""
        value = bytes(self._value.strip(_SPACE))
        self._value.clear()
        self._tried = 0
        if value:
            yield value

    def _is_whole(self) -> bool:
        # A value need not wait for the next one. Each try reads all of it, so that a
        # long one is only tried again when it has doubled.
        if _SMALL < len(self._value) < 2 * self._tried:
            return False
        self._tried = len(self._value)
        try:
            from_json(bytes(self._value))
        except ValueError:
            return False
        return True


class _Buffer:
    """Whole lines; the beginning of the next one waits for its end."""

    def __init__(self, *ends: bytes) -> None:
        self._ends = ends
        self._rest = bytearray()

    def feed(self, data: bytes) -> bytes:
        """Everything up to the last line end in these bytes."""
        end = max(map(data.rfind, self._ends)) + 1
        if not end:
            self._rest += data
            return b""
        whole = bytes(self._rest) + data[:end] if self._rest else data[:end]
        self._rest = bytearray(data[end:])
        return whole

    def rest(self) -> bytes:
        """What no line end has followed."""
        rest = bytes(self._rest)
        self._rest.clear()
        return rest


def _text(value: bytes) -> str:
    return value.decode("utf-8", "replace")
