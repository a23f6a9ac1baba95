"""What files are read from: memory, a disk, an open file, an iterator."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from pathlib import Path
from threading import Lock
from typing import IO, Any, Protocol, TypeAlias

from ..errors import ArgumentError

# Large enough for the way to a thread and back to be nothing beside the reading.
_CHUNK = 262_144
_MEANT = "a file is bytes, an open file, a path or an iterator of bytes"
_Counted: TypeAlias = Callable[[bytes], bytes]


class Readable(Protocol):
    """An open file, or what is read like one."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes, none at the end."""
        ...


Content: TypeAlias = (
    bytes
    | bytearray
    | memoryview
    | os.PathLike[str]
    | Readable
    | Iterable[bytes]
    | AsyncIterable[bytes]
)


class Source:
    """Bytes to send; ``argument`` is the name of what the caller gave."""

    name: str | None = None
    is_async = False
    # Whether reading waits for nothing, so that an event loop may do it.
    is_at_hand = False

    def __init__(self, argument: str) -> None:
        self.argument = argument
        self._started = False

    @property
    def can_repeat(self) -> bool:
        """Whether the content is there from its start, again or still."""
        return self._is_lasting() or not self._started

    def check(self, *, is_async: bool) -> None:
        """:raises ArgumentError: for content that cannot be sent, or not again."""
        if not self.can_repeat:
            raise ArgumentError(
                f"{self.argument}: was sent already and cannot be read again"
            )
        if self.is_async and not is_async:
            raise ArgumentError(
                f"{self.argument}: an async iterator is for async calls only"
            )

    def size(self) -> int | None:
        """The number of bytes, where it is known before they are read."""
        return None

    def chunks(self) -> Iterator[bytes]:
        """The content in pieces."""
        raise NotImplementedError

    def chunks_async(self) -> AsyncIterator[bytes]:
        """The async twin of ``chunks``."""
        return Chunks(self.chunks(), in_thread=not self.is_at_hand)

    def close(self) -> None:
        """Close what the source has opened; the caller's own files stay open."""

    def again(self) -> Source:
        """The same content for another request, which may be sent at the same time.

        All requests share what they read of the caller's own files and iterators.
        """
        return self

    def start(self, *, is_async: bool = False) -> None:
        """Note that the content is being read; raises what ``check`` does."""
        self.check(is_async=is_async)
        self._started = True

    def checked(self, chunk: object) -> bytes:
        """:raises ArgumentError: for anything but bytes."""
        found: Any = chunk  # what the caller's content gives
        if isinstance(chunk, bytes | bytearray | memoryview):
            return bytes(found)
        kind = type(found).__name__
        raise ArgumentError(f"{self.argument}: gives {kind} where bytes are sent")

    def _is_lasting(self) -> bool:
        return True


class Memory(Source):
    """Bytes that are there."""

    is_at_hand = True

    def __init__(self, argument: str, data: bytes | bytearray | memoryview) -> None:
        super().__init__(argument)
        self._view = memoryview(data).cast("B")

    def size(self) -> int:
        return self._view.nbytes

    def chunks(self) -> Iterator[bytes]:
        for start in range(0, self._view.nbytes, _CHUNK):
            yield bytes(self._view[start : start + _CHUNK])


class Disk(Source):
    """A file that is opened to be sent."""

    def __init__(self, argument: str, path: os.PathLike[str]) -> None:
        super().__init__(argument)
        self._path = Path(os.fspath(path))
        self.name = self._path.name
        self._file: IO[bytes] | None = None

    def size(self) -> int | None:
        """:raises OSError: for a file that is not there or cannot be read."""
        status = self._path.stat()
        # A pipe waits for somebody to write into it when it is opened.
        if stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode):
            self._path.open("rb").close()
        return status.st_size if stat.S_ISREG(status.st_mode) else None

    def chunks(self) -> Iterator[bytes]:
        self.start()
        self.close()
        with self._path.open("rb") as file:
            self._file = file
            while chunk := file.read1(_CHUNK):
                yield chunk

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def again(self) -> Disk:
        # A request closes its file when it ends, and no other's.
        return Disk(self.argument, self._path)

    def _is_lasting(self) -> bool:
        return self._path.is_file()


class OpenFile(Source):
    """The caller's open file, from where it stands."""

    def __init__(self, argument: str, file: Any) -> None:  # a Readable
        super().__init__(argument)
        self._file = file
        self._start: int | None = file.tell() if _is_seekable(file) else None
        self._lock = Lock()  # requests may go out at the same time
        name: object = getattr(file, "name", None)
        self.name = os.path.basename(name) if isinstance(name, str) else None
        self.is_at_hand = isinstance(file, io.BytesIO)

    def size(self) -> int | None:
        if self._start is None:
            return None
        with self._lock:
            end: int = self._file.seek(0, os.SEEK_END)
        return max(0, end - self._start)

    def chunks(self) -> Iterator[bytes]:
        self.start()
        position = self._start
        while chunk := self._read(position):
            yield chunk
            position = None if position is None else position + len(chunk)

    def _read(self, position: int | None) -> bytes:
        with self._lock:
            if position is not None:
                self._file.seek(position)
            return self.checked(self._file.read(_CHUNK))

    def _is_lasting(self) -> bool:
        return self._start is not None


class Iterated(Source):
    """Bytes that an iterator gives, or a list, which has them again."""

    def __init__(self, argument: str, items: Iterable[bytes]) -> None:
        super().__init__(argument)
        self._items = items
        self.is_at_hand = self._is_lasting()

    def size(self) -> int | None:
        if not self._is_lasting():
            return None
        return sum(len(self.checked(item)) for item in self._items)

    def chunks(self) -> Iterator[bytes]:
        self.start()
        yield from map(self.checked, self._items)

    def _is_lasting(self) -> bool:
        # Nobody knows whether anything else starts again or goes on.
        return isinstance(self._items, Sequence)


class AsyncIterated(Source):
    """Bytes that an async iterator gives."""

    is_async = True

    def __init__(self, argument: str, items: AsyncIterable[bytes]) -> None:
        super().__init__(argument)
        self._items = items

    def chunks_async(self) -> AsyncIterator[bytes]:
        self.start(is_async=True)
        return Passed(aiter(self._items), self.checked)

    def _is_lasting(self) -> bool:
        return False


class Passed:
    """Chunks of an async iterator, each passed through a function."""

    def __init__(self, chunks: AsyncIterator[bytes], function: _Counted) -> None:
        self._chunks = chunks
        self._function = function

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        return self._function(await anext(self._chunks))


class Chunks:
    """Chunks that are read as they are asked for, ``in_thread`` where that may wait.

    No async generator: one that is left before its end has to be closed, which
    nobody does who sends a request that breaks off.
    """

    def __init__(self, chunks: Iterator[bytes], *, in_thread: bool) -> None:
        self._chunks = chunks
        self._in_thread = in_thread

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        chunk = await self._next() if self._in_thread else next(self._chunks, None)
        if chunk is None:
            raise StopAsyncIteration
        return chunk

    async def _next(self) -> bytes | None:
        from anyio.to_thread import run_sync

        return await run_sync(next, self._chunks, None)


def source_of(content: Any, argument: str) -> Source:  # a Content
    """What a file is read from.

    :raises ArgumentError: for what is no content.
    """
    kind: object = content
    match kind:
        case bytes() | bytearray() | memoryview():
            return Memory(argument, content)
        case os.PathLike():
            return Disk(argument, content)
        case str() | io.TextIOBase():
            pass
        case _ if hasattr(kind, "__aiter__"):
            return AsyncIterated(argument, content)
        case _ if hasattr(kind, "read"):
            return OpenFile(argument, content)
        case Iterable() if not isinstance(kind, Mapping):
            return Iterated(argument, content)
        case _:
            pass
    raise ArgumentError(f"{argument}: {_MEANT}, not {_kind(content)}")


def _is_seekable(file: Any) -> bool:  # a Readable
    return hasattr(file, "seekable") and bool(file.seekable())


def _kind(value: object) -> str:
    match value:
        case str():
            return "str; a path is pathlib.Path(...)"
        case io.TextIOBase():
            return "an open text; open it with mode 'rb'"
        case _:
            return type(value).__name__
