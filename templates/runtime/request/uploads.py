"""Files that are sent: what callers may pass, and the names they are sent with."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from copy import copy
from types import UnionType
from typing import Any, NamedTuple, TypeAlias

from ..errors import ArgumentError
from .sources import Content, Passed, source_of

FileInput: TypeAlias = (
    Content
    | tuple[str, Content]
    | tuple[str, Content, str]
    | Mapping[str, Any]  # file_name, content, content_type, progress
)
"""A file to send.

Bytes, a path, an open file or an iterator of bytes, which may be an async one in async
calls. With a name and a content type it is a tuple, or a mapping with the keys
``file_name``, ``content`` and ``content_type``. A mapping's ``progress`` is called with
the number of bytes sent and that of all, or ``None``, after each piece.
"""

Progress: TypeAlias = Callable[[int, int | None], object]
ANYTHING = "application/octet-stream"
# What packed files are, whatever is in them.
_PACKED = {"gzip": "application/gzip", "bzip2": "application/x-bzip2"}
_MEDIA_TYPE = re.compile(r"[\t\x20-\x7e]+")


class _Given(NamedTuple):
    content: Content
    file_name: str | None = None
    content_type: str | None = None
    progress: Progress | None = None


class Upload:
    """A file with the name and the content type that it is sent with.

    :raises ArgumentError: for what is no file.
    """

    def __init__(self, value: FileInput, argument: str) -> None:
        given = _taken_apart(value)
        self._source = source_of(given.content, argument)
        self._progress = given.progress
        self.file_name = given.file_name or self._source.name or argument
        self.content_type = given.content_type
        if self.content_type and not _MEDIA_TYPE.fullmatch(self.content_type):
            raise ArgumentError(f"{argument}: {self.content_type!r} is no media type")

    @property
    def can_repeat(self) -> bool:
        """Whether the content is there from its start, again or still."""
        return self._source.can_repeat

    def check(self, *, is_async: bool) -> None:
        """:raises ArgumentError: for content that cannot be sent, or not again."""
        self._source.check(is_async=is_async)

    def size(self) -> int | None:
        """The number of bytes, where it is known before they are read.

        :raises OSError: for a file that is not there or cannot be read.
        """
        return self._source.size()

    def chunks(self) -> Iterator[bytes]:
        """The content in pieces."""
        chunks, progress = self._source.chunks(), self._progress
        return map(self._counter(progress), chunks) if progress else chunks

    def chunks_async(self) -> AsyncIterator[bytes]:
        """The async twin of ``chunks``."""
        chunks, progress = self._source.chunks_async(), self._progress
        return Passed(chunks, self._counter(progress)) if progress else chunks

    def close(self) -> None:
        """Close what has been opened; the caller's own files stay open."""
        self._source.close()

    def again(self) -> Upload:
        """The same file for another request, from where it stood for the first one."""
        other = copy(self)
        other._source = self._source.again()
        return other

    def _counter(self, progress: Progress) -> Callable[[bytes], bytes]:
        done, total = 0, self._source.size()

        def counted(chunk: bytes) -> bytes:
            nonlocal done
            done += len(chunk)
            progress(done, total)
            return chunk

        return counted


def guessed_type(file_name: str) -> str:
    """The media type that a file's name stands for, as a browser would say."""
    from mimetypes import guess_type

    kind, packed = guess_type(file_name)
    return (kind if packed is None else _PACKED.get(packed)) or ANYTHING


def _taken_apart(given: Any) -> _Given:  # a FileInput
    if _is(given, Mapping):
        content = given.get("content", given.get("file"))
        named = given.get("file_name"), given.get("content_type")
        return _Given(content, *named, given.get("progress"))
    # A tuple that does not begin with a name is content in pieces.
    if _is(given, tuple) and len(given) in (2, 3) and _is(given[0], str | None):
        return _Given(given[1], given[0], *given[2:])
    return _Given(given)


def _is(value: object, kind: type | UnionType) -> bool:
    return isinstance(value, kind)
