"""The pets operations."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options, Path
from ._runtime.client import Client
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Pets:
    """The pets operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def get_pet(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pet:
        """GET /pets/{id}"""
        call: Call[components.Pet] = Call(
            "GET",
            "/pets/{id}",
            operation_id="getPet",
            parameters=[Path("id", id, int)],
            responses={"200": components.Pet},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def get_pet_async(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pet:
        """GET /pets/{id}"""
        call: Call[components.Pet] = Call(
            "GET",
            "/pets/{id}",
            operation_id="getPet",
            parameters=[Path("id", id, int)],
            responses={"200": components.Pet},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
