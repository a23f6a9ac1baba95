"""The methods of ``pets``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import components
from ._runtime.call import Call, Options, Query
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Pets(BaseResource):
    """The methods of ``pets``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def list_pets(
        self,
        *,
        limit: int | None = None,
        owner: Any | None = None,
        color: components.Color | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.Pet]:
        """GET /pets"""
        call: Call[list[components.Pet]] = Call(
            "GET",
            "/pets",
            operation_id="list_pets",
            parameters=[
                Query("limit", limit, int),
                Query("owner", owner, Any),
                Query("color", color, components.Color),
            ],
            responses={"200": list[components.Pet]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def list_pets_async(
        self,
        *,
        limit: int | None = None,
        owner: Any | None = None,
        color: components.Color | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.Pet]:
        """GET /pets"""
        call: Call[list[components.Pet]] = Call(
            "GET",
            "/pets",
            operation_id="list_pets",
            parameters=[
                Query("limit", limit, int),
                Query("owner", owner, Any),
                Query("color", color, components.Color),
            ],
            responses={"200": list[components.Pet]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def list_animals(
        self,
        *,
        limit: int | None = None,
        owner: Any | None = None,
        color: components.Color | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.Pet]:
        """GET /animals"""
        call: Call[list[components.Pet]] = Call(
            "GET",
            "/animals",
            operation_id="list_animals",
            parameters=[
                Query("limit", limit, int),
                Query("owner", owner, Any),
                Query("color", color, components.Color),
            ],
            responses={"200": list[components.Pet]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def list_animals_async(
        self,
        *,
        limit: int | None = None,
        owner: Any | None = None,
        color: components.Color | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.Pet]:
        """GET /animals"""
        call: Call[list[components.Pet]] = Call(
            "GET",
            "/animals",
            operation_id="list_animals",
            parameters=[
                Query("limit", limit, int),
                Query("owner", owner, Any),
                Query("color", color, components.Color),
            ],
            responses={"200": list[components.Pet]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
