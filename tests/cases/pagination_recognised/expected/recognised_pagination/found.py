"""The methods of ``found``."""

from __future__ import annotations

from collections.abc import Mapping

from . import components, operations
from ._runtime.call import Call, Options, Query, json_body
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Found(BaseResource):
    """The methods of ``found``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def offset(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.OffsetResponse:
        """GET /offset

        :param limit: Default: `50`.
        """
        call: Call[components.OffsetResponse] = Call(
            "GET",
            "/offset",
            operation_id="offset",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.OffsetResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.OffsetResponse)

    async def offset_async(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncOffsetResponse:
        """GET /offset

        :param limit: Default: `50`.
        """
        call: Call[components.OffsetResponse] = Call(
            "GET",
            "/offset",
            operation_id="offset",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.OffsetResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncOffsetResponse)

    def page_from_zero(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.PageFromZeroResponse:
        """GET /page-from-zero"""
        call: Call[components.Things] = Call(
            "GET",
            "/page-from-zero",
            operation_id="pageFromZero",
            parameters=[
                Query("page[number]", page_number, int),
                Query("page[size]", page_size, int),
            ],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.PageFromZeroResponse)

    async def page_from_zero_async(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncPageFromZeroResponse:
        """GET /page-from-zero"""
        call: Call[components.Things] = Call(
            "GET",
            "/page-from-zero",
            operation_id="pageFromZero",
            parameters=[
                Query("page[number]", page_number, int),
                Query("page[size]", page_size, int),
            ],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncPageFromZeroResponse
        )

    def page_with_its_number(
        self,
        *,
        page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.PageWithItsNumberResponse:
        """GET /page-with-its-number"""
        call: Call[components.PageWithItsNumberResponse] = Call(
            "GET",
            "/page-with-its-number",
            operation_id="pageWithItsNumber",
            parameters=[Query("page", page, int)],
            responses={"200": components.PageWithItsNumberResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.PageWithItsNumberResponse)

    async def page_with_its_number_async(
        self,
        *,
        page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncPageWithItsNumberResponse:
        """GET /page-with-its-number"""
        call: Call[components.PageWithItsNumberResponse] = Call(
            "GET",
            "/page-with-its-number",
            operation_id="pageWithItsNumber",
            parameters=[Query("page", page, int)],
            responses={"200": components.PageWithItsNumberResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncPageWithItsNumberResponse
        )

    def cursor(
        self,
        *,
        page_token: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.CursorResponse:
        """GET /cursor"""
        call: Call[components.CursorResponse] = Call(
            "GET",
            "/cursor",
            operation_id="cursor",
            parameters=[Query("page_token", page_token, str)],
            responses={"200": components.CursorResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.CursorResponse)

    async def cursor_async(
        self,
        *,
        page_token: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncCursorResponse:
        """GET /cursor"""
        call: Call[components.CursorResponse] = Call(
            "GET",
            "/cursor",
            operation_id="cursor",
            parameters=[Query("page_token", page_token, str)],
            responses={"200": components.CursorResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncCursorResponse)

    def last_item(
        self,
        *,
        starting_after: str | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.LastItemResponse:
        """GET /last-item"""
        call: Call[components.LastItemResponse] = Call(
            "GET",
            "/last-item",
            operation_id="lastItem",
            parameters=[
                Query("starting_after", starting_after, str),
                Query("limit", limit, int),
            ],
            responses={"200": components.LastItemResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.LastItemResponse)

    async def last_item_async(
        self,
        *,
        starting_after: str | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncLastItemResponse:
        """GET /last-item"""
        call: Call[components.LastItemResponse] = Call(
            "GET",
            "/last-item",
            operation_id="lastItem",
            parameters=[
                Query("starting_after", starting_after, str),
                Query("limit", limit, int),
            ],
            responses={"200": components.LastItemResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncLastItemResponse)

    def next_url(
        self,
        *,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.NextUrlResponse:
        """GET /next-url"""
        call: Call[components.NextUrlResponse] = Call(
            "GET",
            "/next-url",
            operation_id="nextUrl",
            parameters=[Query("limit", limit, int)],
            responses={"200": components.NextUrlResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.NextUrlResponse)

    async def next_url_async(
        self,
        *,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncNextUrlResponse:
        """GET /next-url"""
        call: Call[components.NextUrlResponse] = Call(
            "GET",
            "/next-url",
            operation_id="nextUrl",
            parameters=[Query("limit", limit, int)],
            responses={"200": components.NextUrlResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncNextUrlResponse)

    def link_header(
        self,
        *,
        per_page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.LinkHeaderResponse:
        """GET /link-header"""
        call: Call[components.Things] = Call(
            "GET",
            "/link-header",
            operation_id="linkHeader",
            parameters=[Query("per_page", per_page, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.LinkHeaderResponse)

    async def link_header_async(
        self,
        *,
        per_page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncLinkHeaderResponse:
        """GET /link-header"""
        call: Call[components.Things] = Call(
            "GET",
            "/link-header",
            operation_id="linkHeader",
            parameters=[Query("per_page", per_page, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncLinkHeaderResponse
        )

    def search(
        self,
        *,
        query: str | None = None,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.SearchResponse:
        """POST /search

        :param offset: Default: `0`.
        :param limit: Default: `10`.
        """
        call: Call[components.Things] = Call(
            "POST",
            "/search",
            operation_id="search",
            body=json_body(
                components.SearchRequest,
                {
                    "query": unset_if_none(query),
                    "offset": unset_if_none(offset),
                    "limit": unset_if_none(limit),
                },
            ),
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.SearchResponse)

    async def search_async(
        self,
        *,
        query: str | None = None,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncSearchResponse:
        """POST /search

        :param offset: Default: `0`.
        :param limit: Default: `10`.
        """
        call: Call[components.Things] = Call(
            "POST",
            "/search",
            operation_id="search",
            body=json_body(
                components.SearchRequest,
                {
                    "query": unset_if_none(query),
                    "offset": unset_if_none(offset),
                    "limit": unset_if_none(limit),
                },
            ),
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncSearchResponse)

    def search_nested(
        self,
        *,
        pagination: (
            components.SearchNestedRequestPagination
            | components.SearchNestedRequestPaginationTypedDict
            | None
        ) = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.SearchNestedResponse:
        """POST /search-nested"""
        call: Call[components.SearchNestedResponse] = Call(
            "POST",
            "/search-nested",
            operation_id="searchNested",
            body=json_body(
                components.SearchNestedRequest,
                {
                    "pagination": unset_if_none(pagination),
                },
            ),
            responses={"200": components.SearchNestedResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.SearchNestedResponse)

    async def search_nested_async(
        self,
        *,
        pagination: (
            components.SearchNestedRequestPagination
            | components.SearchNestedRequestPaginationTypedDict
            | None
        ) = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncSearchNestedResponse:
        """POST /search-nested"""
        call: Call[components.SearchNestedResponse] = Call(
            "POST",
            "/search-nested",
            operation_id="searchNested",
            body=json_body(
                components.SearchNestedRequest,
                {
                    "pagination": unset_if_none(pagination),
                },
            ),
            responses={"200": components.SearchNestedResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncSearchNestedResponse
        )
