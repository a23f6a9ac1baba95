# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Files to send: the forms in which callers may pass them, their names and types."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from copy import copy
from os import PathLike
from types import UnionType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast

from ..errors import ArgumentError
from .sources import Content, MappedChunks, source_of

if TYPE_CHECKING:
    from ..aliases import Progress, Value

FileInput: TypeAlias = (
    Content
    | tuple[str, Content]
    | tuple[str, Content, str]
    | Mapping[str, Any]  # file_name, content, content_type, progress
)
"""A file to send.

Bytes, a path, an open file or an iterator of bytes; async calls accept async iterators,
too. A tuple adds a name and a content type, as does a mapping with the keys
``file_name``, ``content`` and ``content_type``. A mapping's ``progress`` is called
after each chunk with the number of bytes sent and the total, or ``None``.
"""

_UNKNOWN_TYPE = "application/octet-stream"
# The media types of compressed files, which do not depend on their content.
_COMPRESSED = {"gzip": "application/gzip", "bzip2": "application/x-bzip2"}
_MEDIA_TYPE = re.compile(r"[\t\x20-\x7e]+")


class _Description(NamedTuple):
    content: Content
    file_name: str | None = None
    content_type: str | None = None
    progress: Progress | None = None


class Upload:
    """A file, with its name and content type in the request.

    :raises ArgumentError: for a value that is no file.
    """

    def __init__(self, value: FileInput, argument: str) -> None:
        given = _described(value)
        self._source = source_of(given.content, argument)
        self._progress = given.progress
        self.file_name = given.file_name or self._source.name or argument
        self.content_type = given.content_type
        if self.content_type and not _MEDIA_TYPE.fullmatch(self.content_type):
            raise ArgumentError(f"{argument}: {self.content_type!r} is no media type")

    @property
    def can_repeat(self) -> bool:
        """Whether the content can be read from its start."""
        return self._source.can_repeat

    def check(self, *, is_async: bool) -> None:
        """:raises ArgumentError: for content that cannot be sent, or not twice."""
        self._source.check(is_async=is_async)

    def size(self) -> int | None:
        """The number of bytes, if it is known before reading.

        :raises OSError: for a file that is missing or cannot be read.
        """
        return self._source.size()

    def chunks(self) -> Iterator[bytes]:
        """The content in chunks."""
        chunks, progress = self._source.chunks(), self._progress
        return map(self._counter(progress), chunks) if progress else chunks

    def chunks_async(self) -> AsyncIterator[bytes]:
        """The async variant of ``chunks``."""
        chunks, progress = self._source.chunks_async(), self._progress
        return MappedChunks(chunks, self._counter(progress)) if progress else chunks

    def close(self) -> None:
        """Close the upload's own file; the caller's files stay open."""
        self._source.close()

    def for_request(self) -> Upload:
        """The same file for another request, from the same position."""
        other = copy(self)
        other._source = self._source.for_request()
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
    """The media type for a file's name, as browsers choose it."""
    from mimetypes import guess_type

    media_type, compression = guess_type(file_name)
    if compression is not None:
        media_type = _COMPRESSED.get(compression)
    return media_type or _UNKNOWN_TYPE


def media_type_for(file_name: str, accepted: str | None) -> str:
    """The media type for a file's name, among the ``accepted`` ones if there are any.

    They are separated by commas and may be ranges, such as ``image/*``. The first media
    type is the default.
    """
    from fnmatch import fnmatchcase

    guessed = guessed_type(file_name)
    listed = [] if accepted is None else [name.strip() for name in accepted.split(",")]
    for name in listed:
        if fnmatchcase(guessed, name.partition(";")[0].strip().lower()):
            return guessed if "*" in name else name
    return next((name for name in listed if "*" not in name), guessed)


def is_file(value: object) -> bool:
    """Whether a value of any type is a file. No JSON value is."""
    if isinstance(value, tuple):
        named = cast("tuple[object, ...]", value)  # of any types
        has_name = len(named) in (2, 3) and isinstance(named[0], str | None)
        return has_name and is_file(named[1])
    if isinstance(value, Mapping):
        described = cast("Mapping[str, object]", value)  # its keys are checked
        return is_file(described.get("content", described.get("file")))
    is_bytes = isinstance(value, bytes | bytearray | memoryview | PathLike)
    return is_bytes or hasattr(value, "read") or hasattr(value, "__aiter__")


def _described(value: Value) -> _Description:
    if _is(value, Mapping):
        content = value.get("content", value.get("file"))
        named = value.get("file_name"), value.get("content_type")
        return _Description(content, *named, value.get("progress"))
    # Any other tuple is content in chunks.
    if _is(value, tuple) and len(value) in (2, 3) and _is(value[0], str | None):
        return _Description(value[1], value[0], *value[2:])
    return _Description(value)


def _is(value: object, kind: type | UnionType) -> bool:
    """``isinstance``, without narrowing to types of unknown members."""
    return isinstance(value, kind)
