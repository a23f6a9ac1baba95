# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Responses that are files, read while they arrive."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from stat import S_IMODE
from typing import IO, TYPE_CHECKING, TypeVar
from warnings import warn

from ..charsets import settle_charset, text_of
from ..errors import ResponseError
from ..library_errors import READING
from .closing import Closing, ClosingAsync, Open
from .compressed import check_complete
from .forms import Result
from .pieces import Pieces, PiecesAsync, Source, Unseen

if TYPE_CHECKING:
    from collections.abc import (
        AsyncGenerator,
        AsyncIterator,
        Generator,
        Iterator,
        Mapping,
    )
    from typing import Self

    from ..aliases import Progress
    from ..http_types import Response
    from ..settings import Settings

ChunkT = TypeVar("ChunkT")


class Binary(Result):
    """The form of files."""

    is_stream = True
    takes_anything = True

    def open(
        self, response: Response, settings: Settings, *, is_async: bool
    ) -> Download | DownloadAsync:
        error = settings.errors.default
        return (DownloadAsync if is_async else Download)(response, error)


class _Download(Open):
    def __init__(
        self, response: Response, error: type[ResponseError] = ResponseError
    ) -> None:
        self.response = response
        self._error = error

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers of the response; names have any case."""
        return self.response.headers

    @property
    def file_name(self) -> str | None:
        """The file name in the response, without folders (RFC 6266)."""
        from email.message import Message

        message = Message()
        message["content-disposition"] = self.headers.get("content-disposition", "")
        name = re.split(r"[/\\]", message.get_filename() or "")[-1]
        return None if name in ("", ".", "..") else name

    @property
    def size(self) -> int | None:
        """The number of bytes, if the server sends it."""
        length = self.headers.get("content-length", "")
        # The length of compressed content is not that of the file.
        is_plain = "content-encoding" not in self.headers
        return int(length) if is_plain and length.isdecimal() else None

    def _source(self) -> Source:
        return Source(self.response, "download", self._error, self)

    def __del__(self) -> None:
        # The response stays open: other code may still use it.
        if not self.response.is_closed:
            message = "a download was not closed: use it in a with statement"
            warn(message, ResourceWarning, stacklevel=2, source=self)


class Download(Closing, _Download):
    """A file from the server, read while it arrives.

    Closing it, or leaving a loop over its chunks, closes the response. ``response`` is
    the HTTP library's own object.
    """

    def read(self) -> bytes:
        """The whole content."""
        with READING:
            content = self.response.read()
            check_complete(self.response)
            return content

    def read_text(self) -> str:
        """The whole text, decoded by the response's charset or as UTF-8."""
        self.read()
        return text_of(self.response)

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The content in chunks, as they arrive or of ``chunk_size`` bytes."""
        return self._chunks(self.response.iter_bytes(chunk_size))

    def iter_text(self) -> Iterator[str]:
        """The text in chunks, decoded by the response's charset or as UTF-8."""
        settle_charset(self.response)
        return self._chunks(self.response.iter_text())

    def iter_lines(self) -> Iterator[str]:
        """The lines of the text, without line breaks."""
        settle_charset(self.response)
        return self._chunks(self.response.iter_lines())

    def save(
        self, path: str | os.PathLike[str], progress: Progress | None = None
    ) -> None:
        """Write the content to a file.

        If the download fails, an existing file stays unchanged. ``progress`` is called
        after every chunk with the number of bytes written and the total, or ``None``.
        """
        with self, _Target(path) as target:
            for chunk in self.iter_bytes():
                target.write(chunk)
                if progress is not None:
                    progress(target.written, self.size)
            target.keep()

    def _chunks(self, chunks: Iterator[ChunkT]) -> Pieces[ChunkT]:
        return Pieces(self._source(), _read(self, chunks))


class DownloadAsync(ClosingAsync, _Download):
    """The async variant of ``Download``."""

    async def read(self) -> bytes:
        """The whole content."""
        with READING:
            content = await self.response.aread()
            check_complete(self.response)
            return content

    async def read_text(self) -> str:
        """The whole text, decoded by the response's charset or as UTF-8."""
        await self.read()
        return text_of(self.response)

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The content in chunks, as they arrive or of ``chunk_size`` bytes."""
        return self._chunks(self.response.aiter_bytes(chunk_size))

    def iter_text(self) -> AsyncIterator[str]:
        """The text in chunks, decoded by the response's charset or as UTF-8."""
        settle_charset(self.response)
        return self._chunks(self.response.aiter_text())

    def iter_lines(self) -> AsyncIterator[str]:
        """The lines of the text, without line breaks."""
        settle_charset(self.response)
        return self._chunks(self.response.aiter_lines())

    async def save(
        self, path: str | os.PathLike[str], progress: Progress | None = None
    ) -> None:
        """The async variant of ``Download.save``; ``progress`` is a sync function."""
        from anyio.to_thread import run_sync

        async with self:
            with _Target(path) as target:
                async for chunk in self.iter_bytes():
                    await run_sync(target.write, chunk)
                    if progress is not None:
                        progress(target.written, self.size)
                await run_sync(target.keep)

    def _chunks(self, chunks: AsyncIterator[ChunkT]) -> PiecesAsync[ChunkT]:
        return PiecesAsync(self._source(), _read_async(self.response, chunks))


def _read(
    download: Download, chunks: Iterator[ChunkT]
) -> Generator[ChunkT, None, None]:
    try:
        yield from chunks
        check_complete(download.response)
    finally:
        download.response.close()


async def _read_async(
    response: Response, chunks: AsyncIterator[ChunkT]
) -> AsyncGenerator[ChunkT, None]:
    try:
        async for chunk in Unseen(chunks):
            yield chunk
        check_complete(response)
    finally:
        await response.aclose()


class _Target:
    """A temporary file that replaces its target when it is complete."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        # A symbolic link is kept: the file behind it is replaced.
        self._path = os.path.realpath(path)
        self._temporary: str | None = None
        self._file: IO[bytes]
        self.written = 0

    def __enter__(self) -> Self:
        path = self._path
        if os.path.exists(path) and not os.path.isfile(path):
            # A pipe or a device cannot be replaced.
            self._file = open(path, "wb")
            return self
        folder = os.path.dirname(path)
        self._temporary = os.path.join(folder, f".{os.urandom(8).hex()}.part")
        self._file = open(self._temporary, "xb")
        with suppress(FileNotFoundError):
            os.chmod(self._temporary, S_IMODE(os.stat(path).st_mode))
        return self

    def write(self, chunk: bytes) -> None:
        """Append a chunk."""
        self._file.write(chunk)
        self.written += len(chunk)

    def keep(self) -> None:
        """Replace the target."""
        self._file.close()
        if self._temporary is not None:
            os.replace(self._temporary, self._path)
            self._temporary = None

    def __exit__(self, *exc_info: object) -> None:
        # Not in a thread, even in async calls: cancelled tasks must not wait.
        with suppress(OSError):
            self._file.close()
        if self._temporary is not None:
            with suppress(OSError):
                os.unlink(self._temporary)
