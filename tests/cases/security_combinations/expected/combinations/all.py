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

    def usual(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /default"""
        call: Call[None] = Call(
            "GET",
            "/default",
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
        """GET /default"""
        call: Call[None] = Call(
            "GET",
            "/default",
            operation_id="usual",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def same(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /same"""
        call: Call[None] = Call(
            "GET",
            "/same",
            operation_id="same",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def same_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /same"""
        call: Call[None] = Call(
            "GET",
            "/same",
            operation_id="same",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def optional(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /optional"""
        call: Call[None] = Call(
            "GET",
            "/optional",
            operation_id="optional",
            responses={"204": None},
            security=[["token"], []],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def optional_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /optional"""
        call: Call[None] = Call(
            "GET",
            "/optional",
            operation_id="optional",
            responses={"204": None},
            security=[["token"], []],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def public(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /public"""
        call: Call[None] = Call(
            "GET",
            "/public",
            operation_id="public",
            responses={"204": None},
            security=[],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def public_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /public"""
        call: Call[None] = Call(
            "GET",
            "/public",
            operation_id="public",
            responses={"204": None},
            security=[],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def nothing(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /nothing"""
        call: Call[None] = Call(
            "GET",
            "/nothing",
            operation_id="nothing",
            responses={"204": None},
            security=[],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def nothing_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /nothing"""
        call: Call[None] = Call(
            "GET",
            "/nothing",
            operation_id="nothing",
            responses={"204": None},
            security=[],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def admin(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /admin"""
        call: Call[None] = Call(
            "GET",
            "/admin",
            operation_id="admin",
            responses={"204": None},
            security=[["admin"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def admin_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /admin"""
        call: Call[None] = Call(
            "GET",
            "/admin",
            operation_id="admin",
            responses={"204": None},
            security=[["admin"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def scopes(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /scopes"""
        call: Call[None] = Call(
            "GET",
            "/scopes",
            operation_id="scopes",
            responses={"204": None},
            security=[["token"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def scopes_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /scopes"""
        call: Call[None] = Call(
            "GET",
            "/scopes",
            operation_id="scopes",
            responses={"204": None},
            security=[["token"]],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
