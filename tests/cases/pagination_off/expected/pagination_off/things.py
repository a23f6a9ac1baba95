"""The things operations."""

from __future__ import annotations

import builtins
from collections.abc import Mapping

from ._runtime.call import Call, Options, Query
from ._runtime.client import Client
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Things:
    """The things operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> builtins.list[str]:
        """GET /things"""
        call: Call[list[str]] = Call(
            "GET",
            "/things",
            operation_id="list",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": list[str]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def list_async(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> builtins.list[str]:
        """GET /things"""
        call: Call[list[str]] = Call(
            "GET",
            "/things",
            operation_id="list",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": list[str]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
