"""The methods of ``exports``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime.call import Call, Options
from ._runtime.resources import BaseResource
from ._runtime.streaming.undeclared import Undeclared
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Exports(BaseResource):
    """The methods of ``exports``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def update(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Any:
        """PUT /exports"""
        call: Call[Any] = Call(
            "PUT",
            "/exports",
            operation_id="put /exports",
            responses={"202": Undeclared()},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def update_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Any:
        """PUT /exports"""
        call: Call[Any] = Call(
            "PUT",
            "/exports",
            operation_id="put /exports",
            responses={"202": Undeclared()},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
