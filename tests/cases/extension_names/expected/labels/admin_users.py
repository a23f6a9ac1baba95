"""The methods of ``admin.users_``."""

from __future__ import annotations

from collections.abc import Mapping

from ._runtime.call import Call, Options, Query
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class AdminUsers(BaseResource):
    """The methods of ``admin.users_``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def find(
        self,
        *,
        text: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /users"""
        call: Call[None] = Call(
            "GET",
            "/users",
            operation_id="users_list_all",
            parameters=[Query("Q-Text", text, str)],
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def find_async(
        self,
        *,
        text: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /users"""
        call: Call[None] = Call(
            "GET",
            "/users",
            operation_id="users_list_all",
            parameters=[Query("Q-Text", text, str)],
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
