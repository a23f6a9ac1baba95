"""The lists operations."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options, Query
from ._runtime.client import Client
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Lists:
    """The lists operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def path(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PathResponse:
        """GET /path"""
        call: Call[components.PathResponse] = Call(
            "GET",
            "/path",
            operation_id="path",
            responses={"200": components.PathResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def path_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PathResponse:
        """GET /path"""
        call: Call[components.PathResponse] = Call(
            "GET",
            "/path",
            operation_id="path",
            responses={"200": components.PathResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def input(
        self,
        *,
        offset: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PathResponse:
        """GET /input"""
        call: Call[components.PathResponse] = Call(
            "GET",
            "/input",
            operation_id="input",
            parameters=[Query("offset", offset, int)],
            responses={"200": components.PathResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def input_async(
        self,
        *,
        offset: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PathResponse:
        """GET /input"""
        call: Call[components.PathResponse] = Call(
            "GET",
            "/input",
            operation_id="input",
            parameters=[Query("offset", offset, int)],
            responses={"200": components.PathResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def output(
        self,
        *,
        cursor: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PathResponse:
        """GET /output"""
        call: Call[components.PathResponse] = Call(
            "GET",
            "/output",
            operation_id="output",
            parameters=[Query("cursor", cursor, str)],
            responses={"200": components.PathResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def output_async(
        self,
        *,
        cursor: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PathResponse:
        """GET /output"""
        call: Call[components.PathResponse] = Call(
            "GET",
            "/output",
            operation_id="output",
            parameters=[Query("cursor", cursor, str)],
            responses={"200": components.PathResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def no_array(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PathResponse:
        """GET /no-array"""
        call: Call[components.PathResponse] = Call(
            "GET",
            "/no-array",
            operation_id="noArray",
            responses={"200": components.PathResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def no_array_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PathResponse:
        """GET /no-array"""
        call: Call[components.PathResponse] = Call(
            "GET",
            "/no-array",
            operation_id="noArray",
            responses={"200": components.PathResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def no_scheme(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PathResponse:
        """GET /no-scheme"""
        call: Call[components.PathResponse] = Call(
            "GET",
            "/no-scheme",
            operation_id="noScheme",
            responses={"200": components.PathResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def no_scheme_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PathResponse:
        """GET /no-scheme"""
        call: Call[components.PathResponse] = Call(
            "GET",
            "/no-scheme",
            operation_id="noScheme",
            responses={"200": components.PathResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def no_type(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PathResponse:
        """GET /no-type"""
        call: Call[components.PathResponse] = Call(
            "GET",
            "/no-type",
            operation_id="noType",
            responses={"200": components.PathResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def no_type_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PathResponse:
        """GET /no-type"""
        call: Call[components.PathResponse] = Call(
            "GET",
            "/no-type",
            operation_id="noType",
            responses={"200": components.PathResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def two_results(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PathResponse | None:
        """GET /two-results"""
        call: Call[components.PathResponse | None] = Call(
            "GET",
            "/two-results",
            operation_id="twoResults",
            responses={"200": components.PathResponse, "204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def two_results_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PathResponse | None:
        """GET /two-results"""
        call: Call[components.PathResponse | None] = Call(
            "GET",
            "/two-results",
            operation_id="twoResults",
            responses={"200": components.PathResponse, "204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
