# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Incremental parsers of server-sent events and JSON lines."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import Generic, NamedTuple, TypeVar

from pydantic_core import from_json

_SPACE = b" \t\r\n"  # whitespace of JSON
_RECORD_SEPARATOR = b"\x1e"
_MAX_RETRY_DIGITS = 18
_SMALL_VALUE = 4096  # bytes


DataT = TypeVar("DataT")


class ServerSentEvent(NamedTuple, Generic[DataT]):
    """One event; ``event`` is its name, ``retry`` is in milliseconds.

    ``event`` is ``None`` for the default name ``message``. ``id`` is the last event ID,
    of this event or an earlier one.
    """

    data: DataT
    event: str | None = None
    id: str | None = None
    retry: int | None = None


class EventParser:
    """Parses a stream of bytes as events (HTML Standard, section 9.2.6).

    ``last_id`` is the last event ID; events without data change it, too.
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

    def feed(self, data: bytes) -> Iterator[ServerSentEvent[str]]:
        """The events that these bytes complete."""
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
            # The CR at the end of the last bytes has ended its line already.
            data = data.removeprefix(b"\n")
        self._is_after_cr = data.endswith(b"\r")
        # ``bytes.splitlines`` splits as the standard does; ``str.splitlines`` does not.
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
            case b"retry" if value.isdigit() and len(value) <= _MAX_RETRY_DIGITS:
                self._retry = int(value)
            case _:
                pass

    def _dispatched(self) -> ServerSentEvent[str] | None:
        data, event, retry = self._data, self._event, self._retry
        self._data, self._event, self._retry = [], None, None
        self.last_id = self._id or None
        if not data:
            return None
        return ServerSentEvent("\n".join(data), event or None, self.last_id, retry)


class LineParser:
    """Parses a stream of bytes as JSON lines; empty lines are skipped.

    If the first value begins with a record separator, the stream is a JSON text
    sequence (RFC 7464), in which values may have several lines.
    """

    def __init__(self) -> None:
        self._buffer = _Buffer(b"\n")
        self._is_start = True
        self._sequence: _TextSequence | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The values that these bytes complete."""
        for line in self._buffer.feed(data).split(b"\n")[:-1]:
            yield from self._values(line)

    def end(self) -> Iterator[bytes]:
        """The last value, which may lack a line break."""
        yield from self._values(self._buffer.rest())
        if self._sequence is not None:
            yield from self._sequence.end()

    def _values(self, line: bytes) -> Iterator[bytes]:
        if self._is_start:
            line = line.removeprefix(BOM_UTF8)
            self._is_start = not line.strip(_SPACE)
            if line.strip(_SPACE).startswith(_RECORD_SEPARATOR):
                self._sequence = _TextSequence()
        if self._sequence is not None:
            yield from self._sequence.feed(line)
        elif line := line.strip(_SPACE):
            yield line


class _TextSequence:
    """Parses lines as values that begin with a record separator (RFC 7464)."""

    def __init__(self) -> None:
        self._value = bytearray()
        self._tried_size = 0

    def feed(self, line: bytes) -> Iterator[bytes]:
        """The values that a line completes."""
        rest, *starts = line.split(_RECORD_SEPARATOR)
        self._value += rest + b"\n"
        for start in starts:
            yield from self.end()
            self._value += start + b"\n"
        if self._is_complete():
            yield from self.end()

    def end(self) -> Iterator[bytes]:
        """The current value, complete or not."""
        value = bytes(self._value.strip(_SPACE))
        self._value.clear()
        self._tried_size = 0
        if value:
            yield value

    def _is_complete(self) -> bool:
        # A complete value does not wait for the next separator. A long value is parsed
        # again only when its size has doubled, so that the total time stays linear.
        if _SMALL_VALUE < len(self._value) < 2 * self._tried_size:
            return False
        self._tried_size = len(self._value)
        try:
            from_json(bytes(self._value))
        except ValueError:
            return False
        return True


class _Buffer:
    """Collects bytes until a line is complete."""

    def __init__(self, *ends: bytes) -> None:
        self._ends = ends
        self._rest = bytearray()

    def feed(self, data: bytes) -> bytes:
        """All complete lines."""
        end = max(map(data.rfind, self._ends)) + 1
        if not end:
            self._rest += data
            return b""
        lines = bytes(self._rest) + data[:end] if self._rest else data[:end]
        self._rest = bytearray(data[end:])
        return lines

    def rest(self) -> bytes:
        """The last, incomplete line."""
        rest = bytes(self._rest)
        self._rest.clear()
        return rest


def _text(value: bytes) -> str:
    return value.decode("utf-8", "replace")
