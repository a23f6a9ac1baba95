# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Sources of content: memory, a path, an open file, an iterator."""

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
from typing import IO, TYPE_CHECKING, Protocol, TypeAlias

from ..errors import ArgumentError

if TYPE_CHECKING:
    from ..aliases import Value

# Large chunks: reading one takes much longer than a change of threads.
_CHUNK = 262_144
_EXPECTED = "a file is bytes, an open file, a path or an iterator of bytes"


class Readable(Protocol):
    """An open file."""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; none at the end."""
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
    """Content to send; ``argument`` is the caller's name for it, for messages."""

    name: str | None = None
    is_async = False
    # Whether reading may block; then async calls read in a thread.
    is_blocking = True

    def __init__(self, argument: str) -> None:
        self.argument = argument
        self._started = False

    @property
    def can_repeat(self) -> bool:
        """Whether the content can be read from its start."""
        return self._is_repeatable() or not self._started

    def check(self, *, is_async: bool) -> None:
        """:raises ArgumentError: for content that cannot be sent, or not twice."""
        if not self.can_repeat:
            raise ArgumentError(
                f"{self.argument}: was sent already and cannot be read again"
            )
        if self.is_async and not is_async:
            raise ArgumentError(
                f"{self.argument}: an async iterator is for async calls only"
            )

    def size(self) -> int | None:
        """The number of bytes, if it is known before reading."""
        return None

    def chunks(self) -> Iterator[bytes]:
        """The content in chunks."""
        raise NotImplementedError

    def chunks_async(self) -> AsyncIterator[bytes]:
        """The async variant of ``chunks``."""
        return AsyncChunks(self.chunks(), in_thread=self.is_blocking)

    def close(self) -> None:
        """Close the source's own file; the caller's files stay open."""

    def for_request(self) -> Source:
        """The same content for another request, which may run at the same time.

        All requests share the caller's own files and iterators.
        """
        return self

    def start(self, *, is_async: bool = False) -> None:
        """Record the start of reading; raises the errors of ``check``."""
        self.check(is_async=is_async)
        self._started = True

    def checked(self, chunk: Value) -> bytes:
        """:raises ArgumentError: for a chunk that is not bytes."""
        found: object = chunk  # ``isinstance`` would narrow it to unknown types
        if isinstance(found, bytes | bytearray | memoryview):
            return bytes(chunk)
        kind = type(found).__name__
        raise ArgumentError(f"{self.argument}: gives {kind} where bytes are sent")

    def _is_repeatable(self) -> bool:
        return True


class MemorySource(Source):
    """Bytes in memory."""

    is_blocking = False

    def __init__(self, argument: str, data: bytes | bytearray | memoryview) -> None:
        super().__init__(argument)
        self._view = memoryview(data).cast("B")

    def size(self) -> int:
        return self._view.nbytes

    def chunks(self) -> Iterator[bytes]:
        for start in range(0, self._view.nbytes, _CHUNK):
            yield bytes(self._view[start : start + _CHUNK])


class PathSource(Source):
    """A file that each request opens."""

    def __init__(self, argument: str, path: os.PathLike[str]) -> None:
        super().__init__(argument)
        self._path = Path(os.fspath(path))
        self.name = self._path.name
        self._file: IO[bytes] | None = None

    def size(self) -> int | None:
        """:raises OSError: for a file that is missing or cannot be read."""
        status = self._path.stat()
        # Opening a pipe would block until another process writes.
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

    def for_request(self) -> PathSource:
        # Each request closes its own file.
        return PathSource(self.argument, self._path)

    def _is_repeatable(self) -> bool:
        return self._path.is_file()


class OpenFileSource(Source):
    """The caller's open file, from its current position."""

    def __init__(self, argument: str, file: Value) -> None:
        super().__init__(argument)
        self._file = file
        self._start: int | None = file.tell() if _is_seekable(file) else None
        self._lock = Lock()  # several requests may read at the same time
        name: object = getattr(file, "name", None)
        self.name = os.path.basename(name) if isinstance(name, str) else None
        self.is_blocking = not isinstance(file, io.BytesIO)

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

    def _is_repeatable(self) -> bool:
        return self._start is not None


class IterableSource(Source):
    """Chunks of an iterator, or of a sequence, which is repeatable."""

    def __init__(self, argument: str, items: Iterable[bytes]) -> None:
        super().__init__(argument)
        self._items = items
        self.is_blocking = not self._is_repeatable()

    def size(self) -> int | None:
        if not self._is_repeatable():
            return None
        return sum(len(self.checked(item)) for item in self._items)

    def chunks(self) -> Iterator[bytes]:
        self.start()
        yield from map(self.checked, self._items)

    def _is_repeatable(self) -> bool:
        # Other iterables may continue instead of starting again.
        return isinstance(self._items, Sequence)


class AsyncIterableSource(Source):
    """Chunks of an async iterator."""

    is_async = True

    def __init__(self, argument: str, items: AsyncIterable[bytes]) -> None:
        super().__init__(argument)
        self._items = items

    def chunks_async(self) -> AsyncIterator[bytes]:
        self.start(is_async=True)
        return MappedChunks(aiter(self._items), self.checked)

    def _is_repeatable(self) -> bool:
        return False


class MappedChunks:
    """The results of a function for the chunks of an async iterator."""

    def __init__(
        self, chunks: AsyncIterator[bytes], function: Callable[[bytes], bytes]
    ) -> None:
        self._chunks = chunks
        self._function = function

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        return self._function(await anext(self._chunks))


class AsyncChunks:
    """The chunks of an iterator; ``in_thread`` if reading may block.

    This is no async generator: a generator has to be closed, and HTTP libraries do
    not close the content of a failed request.
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


def source_of(content: Value, argument: str) -> Source:
    """The source of a file's content.

    :raises ArgumentError: for a value that is no content.
    """
    given: object = content  # ``match`` would narrow it to unknown types
    match given:
        case bytes() | bytearray() | memoryview():
            return MemorySource(argument, content)
        case os.PathLike():
            return PathSource(argument, content)
        case str() | io.TextIOBase():
            pass
        case _ if hasattr(given, "__aiter__"):
            return AsyncIterableSource(argument, content)
        case _ if hasattr(given, "read"):
            return OpenFileSource(argument, content)
        case Iterable() if not isinstance(given, Mapping):
            return IterableSource(argument, content)
        case _:
            pass
    raise ArgumentError(f"{argument}: {_EXPECTED}, not {_kind(content)}")


def _is_seekable(file: Value) -> bool:
    return hasattr(file, "seekable") and bool(file.seekable())


def _kind(value: object) -> str:
    match value:
        case str():
            return "str; a path is pathlib.Path(...)"
        case io.TextIOBase():
            return "a text file; open it with mode 'rb'"
        case _:
            return type(value).__name__
