# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The types of the HTTP libraries, for annotations alone.

The SDK works with httpx2, and with httpx where a caller brings its client. The two have
classes of their own for requests and responses: the annotations name those of httpx2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from typing import TypeAlias

    import httpx2

    from .aliases import Foreign, Keyword

    Request: TypeAlias = httpx2.Request
    Response: TypeAlias = httpx2.Response


class HttpClient(Protocol):
    """A sync HTTP client, as far as the SDK uses it."""

    def build_request(
        self,
        method: str,
        url: str,
        *,
        headers: Keyword = ...,
        content: Keyword = ...,
        files: Keyword = ...,
        timeout: Keyword = ...,
    ) -> Foreign: ...
    def send(self, request: Foreign, *, stream: bool = ...) -> Foreign: ...
    def close(self) -> None: ...


class AsyncHttpClient(Protocol):
    """An async HTTP client, as far as the SDK uses it."""

    def build_request(
        self,
        method: str,
        url: str,
        *,
        headers: Keyword = ...,
        content: Keyword = ...,
        files: Keyword = ...,
        timeout: Keyword = ...,
    ) -> Foreign: ...
    async def send(self, request: Foreign, *, stream: bool = ...) -> Foreign: ...
    async def aclose(self) -> None: ...
