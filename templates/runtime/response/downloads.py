"""Responses that are files, read while they come."""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import suppress
from stat import S_IMODE
from typing import IO, TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar
from warnings import warn

from .closing import Closing, ClosingAsync
from .results import Result

if TYPE_CHECKING:
    from typing import Self

    from ..client import Settings
    from ..transport.http import Response

PieceT = TypeVar("PieceT")

Progress: TypeAlias = Callable[[int, int | None], object]
"""Called with the number of bytes written and that of all, ``None`` if not known."""


class Binary(Result):
    """Bytes."""

    is_stream = True
    takes_anything = True

    def open(
        self, response: Response, settings: Settings, *, is_async: bool
    ) -> Download | DownloadAsync:
        return DownloadAsync(response) if is_async else Download(response)


class _Download:
    def __init__(self, response: Response) -> None:
        self.response = response

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers of the response; case does not matter."""
        return self.response.headers

    @property
    def file_name(self) -> str | None:
        """The name that the server gives the file, without folders (RFC 6266)."""
        from email.message import Message

        message = Message()
        message["content-disposition"] = self.headers.get("content-disposition", "")
        name = re.split(r"[/\\]", message.get_filename() or "")[-1]
        return None if name in ("", ".", "..") else name

    @property
    def size(self) -> int | None:
        """The number of bytes, where the server says it."""
        told = self.headers.get("content-length", "")
        # What is compressed on its way has another length when it arrives.
        is_plain = "content-encoding" not in self.headers
        return int(told) if is_plain and told.isdecimal() else None

    def __del__(self) -> None:
        # To close it here would take it from whoever has the response.
        if not self.response.is_closed:
            message = "a download was not closed: use it in a with statement"
            warn(message, ResourceWarning, stacklevel=2, source=self)


class Download(Closing, _Download):
    """A file that the server sends, read while it comes; closing it ends the response.

    So does leaving a loop over its pieces. ``response`` is the HTTP library's own
    object.
    """

    def read(self) -> bytes:
        """All of it."""
        return self.response.read()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Its bytes in pieces, as they come or of ``chunk_size`` bytes."""
        return self._pieces(self.response.iter_bytes(chunk_size))

    def iter_text(self) -> Iterator[str]:
        """Its text in pieces, in the charset that the server names or in UTF-8."""
        return self._pieces(self.response.iter_text())

    def iter_lines(self) -> Iterator[str]:
        """The lines of its text, without their ends."""
        return self._pieces(self.response.iter_lines())

    def save(
        self, path: str | os.PathLike[str], progress: Progress | None = None
    ) -> None:
        """Write it to a file, which has the whole content or is left as it was.

        ``progress`` is called after every piece, with the number of bytes so far and
        that of all, or ``None``.
        """
        with self, _Target(path) as target:
            for chunk in self.iter_bytes():
                target.write(chunk)
                if progress is not None:
                    progress(target.written, self.size)
            target.keep()

    def _pieces(self, pieces: Iterator[PieceT]) -> Iterator[PieceT]:
        try:
            yield from pieces
        finally:
            self.close()


class DownloadAsync(ClosingAsync, _Download):
    """The async twin of ``Download``."""

    async def read(self) -> bytes:
        """All of it."""
        return await self.response.aread()

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Its bytes in pieces, as they come or of ``chunk_size`` bytes."""
        return _Pieces(self, self.response.aiter_bytes(chunk_size))

    def iter_text(self) -> AsyncIterator[str]:
        """Its text in pieces, in the charset that the server names or in UTF-8."""
        return _Pieces(self, self.response.aiter_text())

    def iter_lines(self) -> AsyncIterator[str]:
        """The lines of its text, without their ends."""
        return _Pieces(self, self.response.aiter_lines())

    async def save(
        self, path: str | os.PathLike[str], progress: Progress | None = None
    ) -> None:
        """The async twin of ``Download.save``; ``progress`` is a plain function."""
        from anyio.to_thread import run_sync

        async with self:
            with _Target(path) as target:
                async for chunk in self.iter_bytes():
                    await run_sync(target.write, chunk)
                    if progress is not None:
                        progress(target.written, self.size)
                await run_sync(target.keep)


class _Pieces(Generic[PieceT]):
    """Pieces of a download, which is kept as long as they are read."""

    def __init__(self, download: DownloadAsync, pieces: Any) -> None:
        # ``Any``: an async generator, which the library calls an iterator.
        self._download = download
        self._pieces = pieces

    def __aiter__(self) -> AsyncIterator[PieceT]:
        return self

    async def __anext__(self) -> PieceT:
        return await anext(self._pieces)

    async def aclose(self) -> None:
        """End them, as ``contextlib.aclosing`` does."""
        await self._pieces.aclose()


class _Target:
    """A file that is written beside its place, and put there when it is whole."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        # A link stays one: the file that it leads to is replaced.
        self._path = os.path.realpath(path)
        self._temporary: str | None = None
        self._file: IO[bytes]
        self.written = 0

    def __enter__(self) -> Self:
        path = self._path
        if os.path.exists(path) and not os.path.isfile(path):
            # A pipe can only be written to.
            self._file = open(path, "wb")
            return self
        folder = os.path.dirname(path)
        self._temporary = os.path.join(folder, f".{os.urandom(8).hex()}.part")
        self._file = open(self._temporary, "xb")
        with suppress(FileNotFoundError):
            os.chmod(self._temporary, S_IMODE(os.stat(path).st_mode))
        return self

    def write(self, chunk: bytes) -> None:
        """Add to the file."""
        self._file.write(chunk)
        self.written += len(chunk)

    def keep(self) -> None:
        """Put the file in its place."""
        self._file.close()
        if self._temporary is not None:
            os.replace(self._temporary, self._path)
            self._temporary = None

    def __exit__(self, *exc_info: object) -> None:
        # At once, even in async calls: a task that is cancelled waits for nothing.
        with suppress(OSError):
            self._file.close()
        if self._temporary is not None:
            with suppress(OSError):
                os.unlink(self._temporary)
