"""Files that are sent: what callers may pass, and how it is read."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, TypeAlias

from .errors import ArgumentError

FileContent: TypeAlias = bytes | IO[bytes] | os.PathLike[str]
FileInput: TypeAlias = (
    FileContent
    | tuple[str, FileContent]
    | tuple[str, FileContent, str]
    | Mapping[str, Any]  # file_name, content, content_type
)
"""A file to send.

Bytes, an open file or a path; with a name and a content type as a tuple, or as a
mapping with the keys ``file_name``, ``content`` and ``content_type``.
"""

_CHUNK = 65_536


class Upload:
    """A file with the name and the content type that it is sent with."""

    def __init__(self, value: FileInput, argument: str) -> None:
        name, content, self.content_type = _taken_apart(value)
        self._content = _checked(content, argument)
        self.file_name = name or _name_of(self._content) or argument
        self._opened: IO[bytes] | None = None
        self._start = _position(self._content)

    def open(self) -> bytes | IO[bytes]:
        """The content from its start, as often as it is sent."""
        content = self._content
        if isinstance(content, bytes):
            return content
        if isinstance(content, os.PathLike):
            self.close()
            # Closed by ``close``.
            self._opened = Path(os.fspath(content)).open("rb")  # noqa: SIM115 - above
            return self._opened
        if self._start is not None:
            content.seek(self._start)
        opened: IO[bytes] = content
        return opened

    def close(self) -> None:
        """Close what ``open`` has opened; the caller's own files stay open."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def size(self) -> int | None:
        """The number of bytes, where it is known before they are read."""
        # A file that is being sent stays open, and where it is.
        content = self._opened or self.open()
        if isinstance(content, bytes):
            return len(content)
        if not content.seekable():
            return None
        position = content.tell()
        end = content.seek(0, os.SEEK_END)
        content.seek(position)
        return end - (self._start or 0)

    def chunks(self) -> Iterator[bytes]:
        """The content in pieces."""
        content = self.open()
        if isinstance(content, bytes):
            yield content
            return
        while chunk := content.read(_CHUNK):
            yield chunk

    async def chunks_async(self) -> AsyncIterator[bytes]:
        """The async twin of ``chunks``."""
        for chunk in self.chunks():
            yield chunk


def _taken_apart(
    value: FileInput,
) -> tuple[str | None, Any, str | None]:  # what the caller gave as content
    if isinstance(value, tuple):
        parts: tuple[Any, ...] = (*value, None)  # name, content, content type
        return parts[0], parts[1], parts[2]
    if isinstance(value, Mapping):
        found = value.get("content", value.get("file"))
        return value.get("file_name"), found, value.get("content_type")
    return None, value, None


def _checked(content: Any, argument: str) -> FileContent:  # what the caller gave
    kind = type(content).__name__
    file: FileContent = content
    if isinstance(file, bytes | os.PathLike) or hasattr(file, "read"):
        return file
    raise ArgumentError(
        f"{argument}: a file is bytes, an open file or a path, not {kind}"
    )


def _position(content: FileContent) -> int | None:
    """Where an open file stands, if it can go back there."""
    if isinstance(content, bytes | os.PathLike):
        return None
    return content.tell() if content.seekable() else None


def _name_of(content: FileContent) -> str | None:
    if isinstance(content, bytes):
        return None
    if isinstance(content, os.PathLike):
        return os.path.basename(os.fspath(content))
    name: object = getattr(content, "name", None)
    return os.path.basename(name) if isinstance(name, str) else None
