"""The methods of ``labels``."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Labels(BaseResource):
    """The methods of ``labels``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def get_label(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Label | components.Badge:
        """GET /labels"""
        call: Call[components.Label | components.Badge] = Call(
            "GET",
            "/labels",
            operation_id="getLabel",
            responses={
                "200": components.Label,
                "201": components.Label,
                "202": components.Badge,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def get_label_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Label | components.Badge:
        """GET /labels"""
        call: Call[components.Label | components.Badge] = Call(
            "GET",
            "/labels",
            operation_id="getLabel",
            responses={
                "200": components.Label,
                "201": components.Label,
                "202": components.Badge,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
