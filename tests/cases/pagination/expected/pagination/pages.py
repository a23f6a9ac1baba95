"""The pages operations."""

from __future__ import annotations

from collections.abc import Mapping

from . import components, operations
from ._runtime.call import Call, Options, Query, json_body
from ._runtime.client import Client
from ._runtime.pagination.pages import Paged
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Pages:
    """The pages operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
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
        timeout_ms: Timeout | None = None,
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
        timeout_ms: Timeout | None = None,
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
        timeout_ms: Timeout | None = None,
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
        timeout_ms: Timeout | None = None,
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
        timeout_ms: Timeout | None = None,
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
        timeout_ms: Timeout | None = None,
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
        timeout_ms: Timeout | None = None,
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
        timeout_ms: Timeout | None = None,
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

    def last_item(
        self,
        *,
        after: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.LastItemResponse]:
        """GET /last-item"""
        call: Call[components.Items] = Call(
            "GET",
            "/last-item",
            operation_id="lastItem",
            parameters=[Query("after", after, str)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.LastItemResponse)

    async def last_item_async(
        self,
        *,
        after: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncLastItemResponse]:
        """GET /last-item"""
        call: Call[components.Items] = Call(
            "GET",
            "/last-item",
            operation_id="lastItem",
            parameters=[Query("after", after, str)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncLastItemResponse)

    def body(
        self,
        *,
        query: str | None = None,
        page: (
            components.BodyRequestPage | components.BodyRequestPageTypedDict | None
        ) = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.BodyResponse]:
        """POST /body"""
        call: Call[components.Items] = Call(
            "POST",
            "/body",
            operation_id="body",
            body=json_body(
                components.BodyRequest,
                {
                    "query": unset_if_none(query),
                    "page": unset_if_none(page),
                },
            ),
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.BodyResponse)

    async def body_async(
        self,
        *,
        query: str | None = None,
        page: (
            components.BodyRequestPage | components.BodyRequestPageTypedDict | None
        ) = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncBodyResponse]:
        """POST /body"""
        call: Call[components.Items] = Call(
            "POST",
            "/body",
            operation_id="body",
            body=json_body(
                components.BodyRequest,
                {
                    "query": unset_if_none(query),
                    "page": unset_if_none(page),
                },
            ),
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncBodyResponse)

    def array(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.ArrayResponse]:
        """GET /array"""
        call: Call[list[components.Item]] = Call(
            "GET",
            "/array",
            operation_id="array",
            parameters=[Query("page", page, int), Query("size", size, int)],
            responses={"200": list[components.Item]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.ArrayResponse)

    async def array_async(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncArrayResponse]:
        """GET /array"""
        call: Call[list[components.Item]] = Call(
            "GET",
            "/array",
            operation_id="array",
            parameters=[Query("page", page, int), Query("size", size, int)],
            responses={"200": list[components.Item]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncArrayResponse)

    def links(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.LinksResponse]:
        """GET /links"""
        call: Call[components.Items] = Call(
            "GET",
            "/links",
            operation_id="links",
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.LinksResponse)

    async def links_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncLinksResponse]:
        """GET /links"""
        call: Call[components.Items] = Call(
            "GET",
            "/links",
            operation_id="links",
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncLinksResponse)
