"""The methods of ``all``."""

from __future__ import annotations

from collections.abc import Mapping

from ._runtime.call import Call, Options
from ._runtime.resources import BaseResource
from ._runtime.transport.server_variables import ServerUrl, ServerVariable
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class All(BaseResource):
    """The methods of ``all``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def usual(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /usual"""
        call: Call[None] = Call(
            "GET",
            "/usual",
            operation_id="usual",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def usual_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /usual"""
        call: Call[None] = Call(
            "GET",
            "/usual",
            operation_id="usual",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def download(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /files"""
        call: Call[None] = Call(
            "GET",
            "/files",
            operation_id="download",
            responses={"204": None},
            servers={"0": "https://upload.example.com/v1"},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def download_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /files"""
        call: Call[None] = Call(
            "GET",
            "/files",
            operation_id="download",
            responses={"204": None},
            servers={"0": "https://upload.example.com/v1"},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def upload(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /files"""
        call: Call[None] = Call(
            "POST",
            "/files",
            operation_id="upload",
            responses={"204": None},
            servers={
                "production": ServerUrl(
                    "https://{region}.upload.example.com",
                    {"region": ServerVariable("us", ["us", "eu"])},
                ),
                "sandbox": "/sandbox",
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def upload_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /files"""
        call: Call[None] = Call(
            "POST",
            "/files",
            operation_id="upload",
            responses={"204": None},
            servers={
                "production": ServerUrl(
                    "https://{region}.upload.example.com",
                    {"region": ServerVariable("us", ["us", "eu"])},
                ),
                "sandbox": "/sandbox",
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
