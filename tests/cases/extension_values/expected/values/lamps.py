"""The lamps operations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from . import components
from ._runtime.call import Call, Options, Query
from ._runtime.client import Client
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Lamps:
    """The lamps operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_lamps(
        self,
        *,
        state: Literal[0, 1] | int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Lamp:
        """GET /lamps

        :param state: The state of the lamps. ``0`` (Off); ``1`` (On).
        """
        call: Call[components.Lamp] = Call(
            "GET",
            "/lamps",
            operation_id="listLamps",
            parameters=[Query("state", state, Literal[0, 1] | int)],
            responses={"200": components.Lamp},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def list_lamps_async(
        self,
        *,
        state: Literal[0, 1] | int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Lamp:
        """GET /lamps

        :param state: The state of the lamps. ``0`` (Off); ``1`` (On).
        """
        call: Call[components.Lamp] = Call(
            "GET",
            "/lamps",
            operation_id="listLamps",
            parameters=[Query("state", state, Literal[0, 1] | int)],
            responses={"200": components.Lamp},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
