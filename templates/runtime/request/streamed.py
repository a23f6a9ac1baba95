# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Bodies that are read while they are sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from ..aliases import Keywords
    from ..content import File
    from ..transport.limits import Deadline


def stream_body(
    file: File, options: Keywords, is_async: bool, deadline: Deadline | None
) -> dict[str, str]:
    """Put a body into the ``options`` of a request; the headers that it needs.

    :raises ArgumentError: for a body that cannot be sent, or not again.
    :raises OSError: for a file that does not exist or cannot be read.
    """
    file.check(is_async=is_async)
    size = file.size()
    options["content"] = _ChunksAsync(file) if is_async else _Chunks(file, deadline)
    return {} if size is None else {"Content-Length": str(size)}


class _Chunks:
    """A body for the HTTP libraries, which read it again after a redirect."""

    def __init__(self, file: File, deadline: Deadline | None) -> None:
        self._file = file
        self._deadline = deadline

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._file.chunks():
            if self._deadline is not None:
                self._deadline.remaining()  # raises after the end
            yield chunk


class _ChunksAsync:
    """The async variant of ``_Chunks``."""

    def __init__(self, file: File) -> None:
        self._file = file

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._file.chunks_async()
