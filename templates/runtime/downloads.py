"""Responses that are files, read while they come."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator, Mapping
from email.message import Message
from pathlib import Path
from typing import TYPE_CHECKING

from .results import Result

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from .client import Settings
    from .http import Response


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
        """The name that the server gives the file (RFC 6266)."""
        message = Message()
        message["content-disposition"] = self.headers.get("content-disposition", "")
        return message.get_filename()


class Download(_Download):
    """A file that the server sends, read while it comes; closing it ends the response.

    ``response`` is the HTTP library's own object.
    """

    def read(self) -> bytes:
        """All of it."""
        return self.response.read()

    def iter_bytes(self) -> Iterator[bytes]:
        """Its bytes in pieces."""
        return self.response.iter_bytes()

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write it to a file."""
        with self, Path(path).open("wb") as file:
            for chunk in self.iter_bytes():
                file.write(chunk)

    def close(self) -> None:
        """End the response and give its connection back."""
        self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class DownloadAsync(_Download):
    """The async twin of ``Download``."""

    async def read(self) -> bytes:
        """All of it."""
        return await self.response.aread()

    def iter_bytes(self) -> AsyncIterator[bytes]:
        """Its bytes in pieces."""
        return self.response.aiter_bytes()

    async def save(self, path: str | os.PathLike[str]) -> None:
        """Write it to a file."""
        async with self:
            with Path(path).open("wb") as file:
                async for chunk in self.iter_bytes():
                    file.write(chunk)

    async def close(self) -> None:
        """End the response and give its connection back."""
        await self.response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()
