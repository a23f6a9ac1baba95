"""The methods of ``shapes``."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Shapes(BaseResource):
    """The methods of ``shapes``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def get_shape(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.AnyShape | components.Drawing:
        """GET /shapes"""
        call: Call[components.AnyShape | components.Drawing] = Call(
            "GET",
            "/shapes",
            operation_id="getShape",
            responses={"200": components.AnyShape, "201": components.Drawing},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def get_shape_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.AnyShape | components.Drawing:
        """GET /shapes"""
        call: Call[components.AnyShape | components.Drawing] = Call(
            "GET",
            "/shapes",
            operation_id="getShape",
            responses={"200": components.AnyShape, "201": components.Drawing},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
