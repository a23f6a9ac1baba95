"""Where the shop sends its webhooks to."""

from __future__ import annotations

import builtins
from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Webhooks(BaseResource):
    """Where the shop sends its webhooks to.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def list(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> builtins.list[components.Address]:
        """GET /webhooks"""
        call: Call[list[components.Address]] = Call(
            "GET",
            "/webhooks",
            operation_id="list",
            responses={"200": list[components.Address]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def list_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> builtins.list[components.Address]:
        """GET /webhooks"""
        call: Call[list[components.Address]] = Call(
            "GET",
            "/webhooks",
            operation_id="list",
            responses={"200": list[components.Address]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def create(
        self,
        *,
        url: str,
        secret: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Address:
        """POST /webhooks"""
        call: Call[components.Address] = Call(
            "POST",
            "/webhooks",
            operation_id="create",
            body=json_body(
                components.Address,
                {
                    "url": url,
                    "secret": unset_if_none(secret),
                },
            ),
            responses={"201": components.Address},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def create_async(
        self,
        *,
        url: str,
        secret: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Address:
        """POST /webhooks"""
        call: Call[components.Address] = Call(
            "POST",
            "/webhooks",
            operation_id="create",
            body=json_body(
                components.Address,
                {
                    "url": url,
                    "secret": unset_if_none(secret),
                },
            ),
            responses={"201": components.Address},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
