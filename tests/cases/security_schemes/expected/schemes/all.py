"""The methods of ``all``."""

from __future__ import annotations

from collections.abc import Mapping

from ._runtime.call import Call, Options
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class All(BaseResource):
    """The methods of ``all``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def basic(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /basic"""
        call: Call[None] = Call(
            "GET",
            "/basic",
            operation_id="basic",
            responses={"204": None},
            security=[["userPass"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def basic_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /basic"""
        call: Call[None] = Call(
            "GET",
            "/basic",
            operation_id="basic",
            responses={"204": None},
            security=[["userPass"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def digest(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /digest"""
        call: Call[None] = Call(
            "GET",
            "/digest",
            operation_id="digest",
            responses={"204": None},
            security=[["challenged"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def digest_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /digest"""
        call: Call[None] = Call(
            "GET",
            "/digest",
            operation_id="digest",
            responses={"204": None},
            security=[["challenged"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def bearer(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /bearer"""
        call: Call[None] = Call(
            "GET",
            "/bearer",
            operation_id="bearer",
            responses={"204": None},
            security=[["upper"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def bearer_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /bearer"""
        call: Call[None] = Call(
            "GET",
            "/bearer",
            operation_id="bearer",
            responses={"204": None},
            security=[["upper"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def token(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /token"""
        call: Call[None] = Call(
            "GET",
            "/token",
            operation_id="token",
            responses={"204": None},
            security=[["client"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def token_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /token"""
        call: Call[None] = Call(
            "GET",
            "/token",
            operation_id="token",
            responses={"204": None},
            security=[["client"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def header(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /header"""
        call: Call[None] = Call(
            "GET",
            "/header",
            operation_id="header",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def header_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /header"""
        call: Call[None] = Call(
            "GET",
            "/header",
            operation_id="header",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def query(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /query"""
        call: Call[None] = Call(
            "GET",
            "/query",
            operation_id="query",
            responses={"204": None},
            security=[["inQuery"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def query_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /query"""
        call: Call[None] = Call(
            "GET",
            "/query",
            operation_id="query",
            responses={"204": None},
            security=[["inQuery"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def cookie(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /cookie"""
        call: Call[None] = Call(
            "GET",
            "/cookie",
            operation_id="cookie",
            responses={"204": None},
            security=[["session"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def cookie_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /cookie"""
        call: Call[None] = Call(
            "GET",
            "/cookie",
            operation_id="cookie",
            responses={"204": None},
            security=[["session"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def oidc(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /oidc"""
        call: Call[None] = Call(
            "GET",
            "/oidc",
            operation_id="oidc",
            responses={"204": None},
            security=[["openId"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def oidc_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /oidc"""
        call: Call[None] = Call(
            "GET",
            "/oidc",
            operation_id="oidc",
            responses={"204": None},
            security=[["openId"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def mtls(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /mtls"""
        call: Call[None] = Call(
            "GET",
            "/mtls",
            operation_id="mtls",
            responses={"204": None},
            security=[],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def mtls_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /mtls"""
        call: Call[None] = Call(
            "GET",
            "/mtls",
            operation_id="mtls",
            responses={"204": None},
            security=[],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def both(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /both"""
        call: Call[None] = Call(
            "GET",
            "/both",
            operation_id="both",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def both_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /both"""
        call: Call[None] = Call(
            "GET",
            "/both",
            operation_id="both",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
