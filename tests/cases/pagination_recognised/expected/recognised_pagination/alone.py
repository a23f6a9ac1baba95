"""The methods of ``alone``."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options, Query
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Alone(BaseResource):
    """The methods of ``alone``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def off(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things:
        """GET /off"""
        call: Call[components.Things] = Call(
            "GET",
            "/off",
            operation_id="off",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def off_async(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things:
        """GET /off"""
        call: Call[components.Things] = Call(
            "GET",
            "/off",
            operation_id="off",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def offset_alone(
        self,
        *,
        offset: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things:
        """GET /offset-alone"""
        call: Call[components.Things] = Call(
            "GET",
            "/offset-alone",
            operation_id="offsetAlone",
            parameters=[Query("offset", offset, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def offset_alone_async(
        self,
        *,
        offset: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things:
        """GET /offset-alone"""
        call: Call[components.Things] = Call(
            "GET",
            "/offset-alone",
            operation_id="offsetAlone",
            parameters=[Query("offset", offset, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def start_is_a_time(
        self,
        *,
        start: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things:
        """GET /start-is-a-time

        :param start: A Unix time.
        """
        call: Call[components.Things] = Call(
            "GET",
            "/start-is-a-time",
            operation_id="startIsATime",
            parameters=[Query("start", start, int), Query("limit", limit, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def start_is_a_time_async(
        self,
        *,
        start: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things:
        """GET /start-is-a-time

        :param start: A Unix time.
        """
        call: Call[components.Things] = Call(
            "GET",
            "/start-is-a-time",
            operation_id="startIsATime",
            parameters=[Query("start", start, int), Query("limit", limit, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def page_from_where(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things:
        """GET /page-from-where"""
        call: Call[components.Things] = Call(
            "GET",
            "/page-from-where",
            operation_id="pageFromWhere",
            parameters=[Query("page", page, int), Query("limit", limit, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def page_from_where_async(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things:
        """GET /page-from-where"""
        call: Call[components.Things] = Call(
            "GET",
            "/page-from-where",
            operation_id="pageFromWhere",
            parameters=[Query("page", page, int), Query("limit", limit, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def all_without_page(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things:
        """GET /all-without-page

        :param page: The page, from 1. Without it, the answer is returned without
            pagination.
        """
        call: Call[components.Things] = Call(
            "GET",
            "/all-without-page",
            operation_id="allWithoutPage",
            parameters=[Query("page", page, int), Query("limit", limit, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def all_without_page_async(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things:
        """GET /all-without-page

        :param page: The page, from 1. Without it, the answer is returned without
            pagination.
        """
        call: Call[components.Things] = Call(
            "GET",
            "/all-without-page",
            operation_id="allWithoutPage",
            parameters=[Query("page", page, int), Query("limit", limit, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def cursor_that_nobody_returns(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things:
        """GET /cursor-that-nobody-returns"""
        call: Call[components.Things] = Call(
            "GET",
            "/cursor-that-nobody-returns",
            operation_id="cursorThatNobodyReturns",
            parameters=[Query("cursor", cursor, str), Query("limit", limit, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def cursor_that_nobody_returns_async(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things:
        """GET /cursor-that-nobody-returns"""
        call: Call[components.Things] = Call(
            "GET",
            "/cursor-that-nobody-returns",
            operation_id="cursorThatNobodyReturns",
            parameters=[Query("cursor", cursor, str), Query("limit", limit, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def two_arrays(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.TwoArraysResponse:
        """GET /two-arrays"""
        call: Call[components.TwoArraysResponse] = Call(
            "GET",
            "/two-arrays",
            operation_id="twoArrays",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.TwoArraysResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def two_arrays_async(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.TwoArraysResponse:
        """GET /two-arrays"""
        call: Call[components.TwoArraysResponse] = Call(
            "GET",
            "/two-arrays",
            operation_id="twoArrays",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.TwoArraysResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def a_thing(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.AThingResponse:
        """GET /a-thing"""
        call: Call[components.AThingResponse] = Call(
            "GET",
            "/a-thing",
            operation_id="aThing",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.AThingResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def a_thing_async(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.AThingResponse:
        """GET /a-thing"""
        call: Call[components.AThingResponse] = Call(
            "GET",
            "/a-thing",
            operation_id="aThing",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.AThingResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def maybe_nothing(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things | None:
        """GET /maybe-nothing"""
        call: Call[components.Things | None] = Call(
            "GET",
            "/maybe-nothing",
            operation_id="maybeNothing",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.Things, "204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def maybe_nothing_async(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things | None:
        """GET /maybe-nothing"""
        call: Call[components.Things | None] = Call(
            "GET",
            "/maybe-nothing",
            operation_id="maybeNothing",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.Things, "204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def create(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things:
        """PUT /create"""
        call: Call[components.Things] = Call(
            "PUT",
            "/create",
            operation_id="create",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def create_async(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Things:
        """PUT /create"""
        call: Call[components.Things] = Call(
            "PUT",
            "/create",
            operation_id="create",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.Things},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
