# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The content of bodies that are not plain bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Sequence


class File(Protocol):
    """Content that is read while it is sent, once per request: a file or a form."""

    @property
    def file_name(self) -> str | None:
        """The name of a file."""
        ...

    @property
    def can_repeat(self) -> bool:
        """Whether the content can be read from its start again."""
        ...

    def check(self, *, is_async: bool) -> None:
        """Check that the content can be sent.

        :raises ArgumentError: if it cannot, or not again.
        """
        ...

    def size(self) -> int | None:
        """The number of bytes, if it is known before they are read.

        :raises OSError: for a file that does not exist or cannot be read.
        """
        ...

    def chunks(self) -> Iterator[bytes]:
        """The chunks of the content."""
        ...

    def chunks_async(self) -> AsyncIterator[bytes]:
        """The async variant of ``chunks``."""
        ...

    def close(self) -> None:
        """Close the files that were opened."""
        ...


class Part(NamedTuple):
    """One value or file of a form."""

    name: str
    content: bytes | File
    file_name: str | None = None
    content_type: str | None = None
    headers: Sequence[tuple[str, str]] = ()
