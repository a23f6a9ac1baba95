"""The methods of ``a``."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options, Query
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class A(BaseResource):
    """The methods of ``a``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def a(
        self,
        *,
        q: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.AResponse:
        """GET /a"""
        call: Call[components.AResponse] = Call(
            "GET",
            "/a",
            operation_id="a",
            parameters=[Query("q", q, str)],
            responses={"200": components.AResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def a_async(
        self,
        *,
        q: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.AResponse:
        """GET /a"""
        call: Call[components.AResponse] = Call(
            "GET",
            "/a",
            operation_id="a",
            parameters=[Query("q", q, str)],
            responses={"200": components.AResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
