"""The methods of ``testing_``."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.resources import BaseResource
from ._runtime.response.downloads import Binary, Download, DownloadAsync
from ._runtime.response.results import Text
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Testing(BaseResource):
    """The methods of ``testing_``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def printed(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Download:
        """GET /files?format=pdf"""
        call: Call[Download] = Call(
            "GET",
            "/files?format=pdf",
            operation_id="printed",
            responses={"200": Binary("application/pdf")},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def printed_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> DownloadAsync:
        """GET /files?format=pdf"""
        call: Call[DownloadAsync] = Call(
            "GET",
            "/files?format=pdf",
            operation_id="printed",
            responses={"200": Binary("application/pdf")},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def formatted(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> str:
        """GET /files?format=text"""
        call: Call[str] = Call(
            "GET",
            "/files?format=text",
            operation_id="formatted",
            responses={"200": Text("text/plain")},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def formatted_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> str:
        """GET /files?format=text"""
        call: Call[str] = Call(
            "GET",
            "/files?format=text",
            operation_id="formatted",
            responses={"200": Text("text/plain")},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def tree(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Tree:
        """GET /tree"""
        call: Call[components.Tree] = Call(
            "GET",
            "/tree",
            operation_id="tree",
            responses={"default": components.Tree},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def tree_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Tree:
        """GET /tree"""
        call: Call[components.Tree] = Call(
            "GET",
            "/tree",
            operation_id="tree",
            responses={"default": components.Tree},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def create_account(
        self,
        *,
        email: str,
        password: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Account:
        """POST /account"""
        call: Call[components.Account] = Call(
            "POST",
            "/account",
            operation_id="createAccount",
            body=json_body(
                components.AccountInput,
                {
                    "email": email,
                    "password": password,
                },
            ),
            responses={"201": components.Account},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def create_account_async(
        self,
        *,
        email: str,
        password: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Account:
        """POST /account"""
        call: Call[components.Account] = Call(
            "POST",
            "/account",
            operation_id="createAccount",
            body=json_body(
                components.AccountInput,
                {
                    "email": email,
                    "password": password,
                },
            ),
            responses={"201": components.Account},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
