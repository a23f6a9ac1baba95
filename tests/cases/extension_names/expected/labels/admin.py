"""The methods of ``admin``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ._runtime.call import Call, Options
from ._runtime.resources import BaseResource, resource_property
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout

if TYPE_CHECKING:
    from .admin_users import AdminUsers


class Admin(BaseResource):
    """The methods of ``admin``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    @resource_property
    def users_(self) -> type[AdminUsers]:
        """The methods of ``admin.users_``."""
        from .admin_users import AdminUsers

        return AdminUsers

    def users(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /admin"""
        call: Call[None] = Call(
            "GET",
            "/admin",
            operation_id="getUsers",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def users_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /admin"""
        call: Call[None] = Call(
            "GET",
            "/admin",
            operation_id="getUsers",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
