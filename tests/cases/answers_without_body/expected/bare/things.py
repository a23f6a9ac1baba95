"""The things operations."""

from __future__ import annotations

from collections.abc import Mapping

from ._runtime.call import Call, Options
from ._runtime.client import Client
from ._runtime.response.downloads import Binary, Download, DownloadAsync
from ._runtime.response.results import Headers
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Things:
    """The things operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def create(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Mapping[str, str]:
        """POST /things"""
        call: Call[Mapping[str, str]] = Call(
            "POST",
            "/things",
            operation_id="create",
            responses={"201": Headers()},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def create_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Mapping[str, str]:
        """POST /things"""
        call: Call[Mapping[str, str]] = Call(
            "POST",
            "/things",
            operation_id="create",
            responses={"201": Headers()},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def clear(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """DELETE /things"""
        call: Call[None] = Call(
            "DELETE",
            "/things",
            operation_id="clear",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def clear_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """DELETE /things"""
        call: Call[None] = Call(
            "DELETE",
            "/things",
            operation_id="clear",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def look(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Mapping[str, str]:
        """HEAD /things"""
        call: Call[Mapping[str, str]] = Call(
            "HEAD",
            "/things",
            operation_id="look",
            responses={"200": Headers()},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def look_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Mapping[str, str]:
        """HEAD /things"""
        call: Call[Mapping[str, str]] = Call(
            "HEAD",
            "/things",
            operation_id="look",
            responses={"200": Headers()},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def silent(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /things"""
        call: Call[None] = Call(
            "PUT",
            "/things",
            operation_id="silent",
            responses={"2XX": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def silent_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /things"""
        call: Call[None] = Call(
            "PUT",
            "/things",
            operation_id="silent",
            responses={"2XX": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def failing(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PATCH /things"""
        call: Call[None] = Call(
            "PATCH",
            "/things",
            operation_id="failing",
            responses={"2XX": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def failing_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PATCH /things"""
        call: Call[None] = Call(
            "PATCH",
            "/things",
            operation_id="failing",
            responses={"2XX": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def archive(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Download:
        """GET /archive"""
        call: Call[Download] = Call(
            "GET",
            "/archive",
            operation_id="archive",
            responses={"2XX": Binary("*/*")},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def archive_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> DownloadAsync:
        """GET /archive"""
        call: Call[DownloadAsync] = Call(
            "GET",
            "/archive",
            operation_id="archive",
            responses={"2XX": Binary("*/*")},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
