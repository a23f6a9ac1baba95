"""What is known of pets."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options, Path, Query
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Pets(BaseResource):
    """What is known of pets.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def list_pets(
        self,
        *,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.Pet]:
        """GET /pets

        :param limit: How many pets to list
        """
        call: Call[list[components.Pet]] = Call(
            "GET",
            "/pets",
            operation_id="list_pets",
            parameters=[Query("limit", limit, int)],
            responses={"200": list[components.Pet]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def list_pets_async(
        self,
        *,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.Pet]:
        """GET /pets

        :param limit: How many pets to list
        """
        call: Call[list[components.Pet]] = Call(
            "GET",
            "/pets",
            operation_id="list_pets",
            parameters=[Query("limit", limit, int)],
            responses={"200": list[components.Pet]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def get_pet(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pet:
        """One pet"""
        call: Call[components.Pet] = Call(
            "GET",
            "/pets/{id}",
            operation_id="get_pet",
            parameters=[Path("id", id, str)],
            responses={"200": components.Pet},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def get_pet_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pet:
        """One pet"""
        call: Call[components.Pet] = Call(
            "GET",
            "/pets/{id}",
            operation_id="get_pet",
            parameters=[Path("id", id, str)],
            responses={"200": components.Pet},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
