"""The methods of ``messages``."""

from __future__ import annotations

from collections.abc import Mapping

from ._runtime.call import Call, Options
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Messages(BaseResource):
    """The methods of ``messages``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def send(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /messages"""
        call: Call[None] = Call(
            "POST",
            "/messages",
            operation_id="send",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def send_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /messages"""
        call: Call[None] = Call(
            "POST",
            "/messages",
            operation_id="send",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
