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

    def speakeasy(
        self,
        *,
        page: int | None = None,
        limit: int | None = 20,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.SpeakeasyResponse]:
        """GET /speakeasy"""
        call: Call[components.Items] = Call(
            "GET",
            "/speakeasy",
            operation_id="speakeasy",
            parameters=[Query("page", page, int), Query("limit", limit, int)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.SpeakeasyResponse)

    async def speakeasy_async(
        self,
        *,
        page: int | None = None,
        limit: int | None = 20,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncSpeakeasyResponse]:
        """GET /speakeasy"""
        call: Call[components.Items] = Call(
            "GET",
            "/speakeasy",
            operation_id="speakeasy",
            parameters=[Query("page", page, int), Query("limit", limit, int)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncSpeakeasyResponse
        )

    def fern_page(
        self,
        *,
        page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.FernPageResponse]:
        """GET /fern-page"""
        call: Call[components.Items] = Call(
            "GET",
            "/fern-page",
            operation_id="fernPage",
            parameters=[Query("page", page, int)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.FernPageResponse)

    async def fern_page_async(
        self,
        *,
        page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncFernPageResponse]:
        """GET /fern-page"""
        call: Call[components.Items] = Call(
            "GET",
            "/fern-page",
            operation_id="fernPage",
            parameters=[Query("page", page, int)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncFernPageResponse)

    def fern_offset(
        self,
        *,
        from_: int | None = None,
        limit: int | None = 20,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.FernOffsetResponse]:
        """GET /fern-offset"""
        call: Call[components.Items] = Call(
            "GET",
            "/fern-offset",
            operation_id="fernOffset",
            parameters=[Query("from", from_, int), Query("limit", limit, int)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.FernOffsetResponse)

    async def fern_offset_async(
        self,
        *,
        from_: int | None = None,
        limit: int | None = 20,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncFernOffsetResponse]:
        """GET /fern-offset"""
        call: Call[components.Items] = Call(
            "GET",
            "/fern-offset",
            operation_id="fernOffset",
            parameters=[Query("from", from_, int), Query("limit", limit, int)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncFernOffsetResponse
        )

    def fern_document(
        self,
        *,
        cursor: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.FernDocumentResponse]:
        """GET /fern-document"""
        call: Call[components.Items] = Call(
            "GET",
            "/fern-document",
            operation_id="fernDocument",
            parameters=[Query("cursor", cursor, str)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.FernDocumentResponse)

    async def fern_document_async(
        self,
        *,
        cursor: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncFernDocumentResponse]:
        """GET /fern-document"""
        call: Call[components.Items] = Call(
            "GET",
            "/fern-document",
            operation_id="fernDocument",
            parameters=[Query("cursor", cursor, str)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncFernDocumentResponse
        )

    def fern_uri(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.FernUriResponse]:
        """GET /fern-uri"""
        call: Call[components.Items] = Call(
            "GET",
            "/fern-uri",
            operation_id="fernUri",
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.FernUriResponse)

    async def fern_uri_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncFernUriResponse]:
        """GET /fern-uri"""
        call: Call[components.Items] = Call(
            "GET",
            "/fern-uri",
            operation_id="fernUri",
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncFernUriResponse)

    def microsoft(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.MicrosoftResponse]:
        """GET /microsoft"""
        call: Call[components.MicrosoftResponse] = Call(
            "GET",
            "/microsoft",
            operation_id="microsoft",
            responses={"200": components.MicrosoftResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.MicrosoftResponse)

    async def microsoft_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncMicrosoftResponse]:
        """GET /microsoft"""
        call: Call[components.MicrosoftResponse] = Call(
            "GET",
            "/microsoft",
            operation_id="microsoft",
            responses={"200": components.MicrosoftResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncMicrosoftResponse
        )

    def microsoft_one_page(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Items:
        """GET /microsoft-one-page"""
        call: Call[components.Items] = Call(
            "GET",
            "/microsoft-one-page",
            operation_id="microsoftOnePage",
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def microsoft_one_page_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Items:
        """GET /microsoft-one-page"""
        call: Call[components.Items] = Call(
            "GET",
            "/microsoft-one-page",
            operation_id="microsoftOnePage",
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def scalar_name(
        self,
        *,
        skip: int | None = None,
        limit: int | None = 20,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.ScalarNameResponse]:
        """GET /scalar-name"""
        call: Call[components.Items] = Call(
            "GET",
            "/scalar-name",
            operation_id="scalarName",
            parameters=[Query("skip", skip, int), Query("limit", limit, int)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.ScalarNameResponse)

    async def scalar_name_async(
        self,
        *,
        skip: int | None = None,
        limit: int | None = 20,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncScalarNameResponse]:
        """GET /scalar-name"""
        call: Call[components.Items] = Call(
            "GET",
            "/scalar-name",
            operation_id="scalarName",
            parameters=[Query("skip", skip, int), Query("limit", limit, int)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncScalarNameResponse
        )

    def scalar_last_item(
        self,
        *,
        page: (
            components.ScalarLastItemRequestPage
            | components.ScalarLastItemRequestPageTypedDict
            | None
        ) = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.ScalarLastItemResponse]:
        """POST /scalar-last-item"""
        call: Call[components.Items] = Call(
            "POST",
            "/scalar-last-item",
            operation_id="scalarLastItem",
            body=json_body(
                components.ScalarLastItemRequest,
                {
                    "page": unset_if_none(page),
                },
            ),
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.ScalarLastItemResponse)

    async def scalar_last_item_async(
        self,
        *,
        page: (
            components.ScalarLastItemRequestPage
            | components.ScalarLastItemRequestPageTypedDict
            | None
        ) = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncScalarLastItemResponse]:
        """POST /scalar-last-item"""
        call: Call[components.Items] = Call(
            "POST",
            "/scalar-last-item",
            operation_id="scalarLastItem",
            body=json_body(
                components.ScalarLastItemRequest,
                {
                    "page": unset_if_none(page),
                },
            ),
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncScalarLastItemResponse
        )

    def scalar_links(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.ScalarLinksResponse]:
        """GET /scalar-links"""
        call: Call[components.Items] = Call(
            "GET",
            "/scalar-links",
            operation_id="scalarLinks",
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.ScalarLinksResponse)

    async def scalar_links_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncScalarLinksResponse]:
        """GET /scalar-links"""
        call: Call[components.Items] = Call(
            "GET",
            "/scalar-links",
            operation_id="scalarLinks",
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncScalarLinksResponse
        )

    def scalar_off(
        self,
        *,
        offset: int | None = None,
        limit: int | None = 20,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Items:
        """GET /scalar-off"""
        call: Call[components.Items] = Call(
            "GET",
            "/scalar-off",
            operation_id="scalarOff",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def scalar_off_async(
        self,
        *,
        offset: int | None = None,
        limit: int | None = 20,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Items:
        """GET /scalar-off"""
        call: Call[components.Items] = Call(
            "GET",
            "/scalar-off",
            operation_id="scalarOff",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.Items},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
