"""The paint operations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from . import components
from ._runtime.call import Call, Options, Query
from ._runtime.client import Client
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Paint:
    """The paint operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def paint(
        self,
        *,
        colour: components.Colour | None = None,
        level: Literal[1, 2, 3] | int | None = 2,
        order: Literal["asc", "desc"] | str | None = "asc",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Paint:
        """GET /paint"""
        call: Call[components.Paint] = Call(
            "GET",
            "/paint",
            operation_id="paint",
            parameters=[
                Query("colour", colour, components.Colour),
                Query("level", level, Literal[1, 2, 3] | int),
                Query("order", order, Literal["asc", "desc"] | str),
            ],
            responses={"200": components.Paint},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def paint_async(
        self,
        *,
        colour: components.Colour | None = None,
        level: Literal[1, 2, 3] | int | None = 2,
        order: Literal["asc", "desc"] | str | None = "asc",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Paint:
        """GET /paint"""
        call: Call[components.Paint] = Call(
            "GET",
            "/paint",
            operation_id="paint",
            parameters=[
                Query("colour", colour, components.Colour),
                Query("level", level, Literal[1, 2, 3] | int),
                Query("order", order, Literal["asc", "desc"] | str),
            ],
            responses={"200": components.Paint},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
