"""The methods of ``owners``."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options, Path
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Owners(BaseResource):
    """The methods of ``owners``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def get_owner(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Person:
        """GET /owners/{id}"""
        call: Call[components.Person] = Call(
            "GET",
            "/owners/{id}",
            operation_id="getOwner",
            parameters=[Path("id", id, str)],
            responses={"200": components.Person},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def get_owner_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Person:
        """GET /owners/{id}"""
        call: Call[components.Person] = Call(
            "GET",
            "/owners/{id}",
            operation_id="getOwner",
            parameters=[Path("id", id, str)],
            responses={"200": components.Person},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
