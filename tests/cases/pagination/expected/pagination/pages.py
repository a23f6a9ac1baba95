"""The pages operations."""

from __future__ import annotations

from collections.abc import Mapping

from . import components, operations
from ._runtime.calls import Call, Options, Query
from ._runtime.client import Client
from ._runtime.paging import Paged
from .types import UNSET, OptionalNullable
from .utils import RetryConfig


class Pages:
    """The pages operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds, for
    each phase of a request) and ``http_headers``: they replace or extend the client's
    settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def by_page(
        self,
        *,
        page: int | None = 1,
        per_page: int | None = 20,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.ByPageResponse]:
        """GET /by-page"""
        call: Call[components.Items] = Call(
            "GET",
            "/by-page",
            operation_id="byPage",
            parameters=[Query("page", page, int), Query("per_page", per_page, int)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.ByPageResponse)

    async def by_page_async(
        self,
        *,
        page: int | None = 1,
        per_page: int | None = 20,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncByPageResponse]:
        """GET /by-page"""
        call: Call[components.Items] = Call(
            "GET",
            "/by-page",
            operation_id="byPage",
            parameters=[Query("page", page, int), Query("per_page", per_page, int)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncByPageResponse)

    def by_cursor(
        self,
        *,
        cursor: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.ByCursorResponse]:
        """GET /by-cursor"""
        call: Call[components.Items] = Call(
            "GET",
            "/by-cursor",
            operation_id="byCursor",
            parameters=[Query("cursor", cursor, str)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.ByCursorResponse)

    async def by_cursor_async(
        self,
        *,
        cursor: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncByCursorResponse]:
        """GET /by-cursor"""
        call: Call[components.Items] = Call(
            "GET",
            "/by-cursor",
            operation_id="byCursor",
            parameters=[Query("cursor", cursor, str)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncByCursorResponse)

    def by_url(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.ByUrlResponse]:
        """GET /by-url"""
        call: Call[components.Items] = Call(
            "GET",
            "/by-url",
            operation_id="byUrl",
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.ByUrlResponse)

    async def by_url_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncByUrlResponse]:
        """GET /by-url"""
        call: Call[components.Items] = Call(
            "GET",
            "/by-url",
            operation_id="byUrl",
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncByUrlResponse)

    def bare(
        self,
        *,
        offset: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.BareResponse]:
        """GET /bare"""
        call: Call[components.Items] = Call(
            "GET",
            "/bare",
            operation_id="bare",
            parameters=[Query("offset", offset, int)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.BareResponse)

    async def bare_async(
        self,
        *,
        offset: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncBareResponse]:
        """GET /bare"""
        call: Call[components.Items] = Call(
            "GET",
            "/bare",
            operation_id="bare",
            parameters=[Query("offset", offset, int)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncBareResponse)
