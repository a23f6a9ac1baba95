"""About dogs."""

from __future__ import annotations

import builtins
from collections.abc import Mapping

from . import components, errors
from ._runtime.call import Call, Options
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Dogs(BaseResource):
    """About dogs.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def list(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> builtins.list[components.Dog]:
        """GET /dogs"""
        call: Call[list[components.Dog]] = Call(
            "GET",
            "/dogs",
            operation_id="listDogs",
            responses={"200": list[components.Dog]},
            errors={"500": errors.ProblemError},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def list_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> builtins.list[components.Dog]:
        """GET /dogs"""
        call: Call[list[components.Dog]] = Call(
            "GET",
            "/dogs",
            operation_id="listDogs",
            responses={"200": list[components.Dog]},
            errors={"500": errors.ProblemError},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
