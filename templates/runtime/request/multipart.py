# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""``multipart/form-data`` (RFC 7578; RFC 2046, section 5.1)."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from ..call import Encoded

if TYPE_CHECKING:
    from ..content import File, Part

Segment: TypeAlias = "bytes | File"
# Characters that quoted names must not contain (HTML Standard, section 4.10.21.8).
_ESCAPED = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


class Multipart:
    """A form with files, which are read while the form is sent."""

    file_name = None

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self._files = [item for item in segments if not isinstance(item, bytes)]

    @property
    def can_repeat(self) -> bool:
        """Whether all files can be read from their start."""
        return all(file.can_repeat for file in self._files)

    def check(self, *, is_async: bool) -> None:
        """:raises ArgumentError: for files that cannot be sent, or not twice."""
        for file in self._files:
            file.check(is_async=is_async)

    def size(self) -> int | None:
        """The number of bytes, if all sizes are known before reading.

        :raises OSError: for files that are missing or cannot be read.
        """
        sizes = [file.size() for file in self._files]
        known = [size for size in sizes if size is not None]
        text = sum(len(item) for item in self._segments if isinstance(item, bytes))
        return text + sum(known) if len(known) == len(sizes) else None

    def chunks(self) -> Iterator[bytes]:
        """The form in chunks."""
        for segment in self._segments:
            if isinstance(segment, bytes):
                yield segment
            else:
                yield from segment.chunks()

    def chunks_async(self) -> AsyncIterator[bytes]:
        """The async variant of ``chunks``."""
        return _Chunks(iter(self._segments))

    def close(self) -> None:
        """Close all files that were opened for the request."""
        for file in self._files:
            file.close()


class _Chunks:
    """The chunks of all segments in order."""

    def __init__(self, segments: Iterator[Segment]) -> None:
        self._segments = segments
        self._file: AsyncIterator[bytes] | None = None

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        while True:
            if self._file is not None:
                try:
                    return await anext(self._file)
                except StopAsyncIteration:
                    self._file = None
            match next(self._segments, None):
                case None:
                    raise StopAsyncIteration
                case bytes() as text:
                    return text
                case file:
                    self._file = file.chunks_async()


def encode(parts: Sequence[Part]) -> Encoded:
    """A form with a random boundary; a form without files is plain bytes."""
    boundary = os.urandom(16).hex()
    segments = _segments(parts, f"--{boundary}".encode())
    media_type = f"multipart/form-data; boundary={boundary}"
    match segments:
        case [bytes() as text]:
            return Encoded(media_type, text, parts)
        case _:
            return Encoded(media_type, Multipart(segments), parts)


def _segments(parts: Sequence[Part], delimiter: bytes) -> list[Segment]:
    found: list[Segment] = []
    text: list[bytes] = []
    for part in parts:
        text += [delimiter, b"\r\n", _head(part), b"\r\n\r\n"]
        if isinstance(part.content, bytes):
            text.append(part.content)
        else:
            found += [b"".join(text), part.content]
            text = []
        text.append(b"\r\n")
    return [*found, b"".join([*text, delimiter, b"--\r\n"])]


def _head(part: Part) -> bytes:
    """The headers of a part, in UTF-8 (RFC 7578, section 5.1)."""
    head = f'Content-Disposition: form-data; name="{_quoted(part.name)}"'
    if part.file_name is not None:
        head += f'; filename="{_quoted(part.file_name)}"'
    if part.content_type is not None:
        head += f"\r\nContent-Type: {part.content_type}"
    head += "".join(f"\r\n{name}: {value}" for name, value in part.headers)
    return head.encode("utf-8", "replace")


def _quoted(text: str) -> str:
    return text.translate(_ESCAPED)
