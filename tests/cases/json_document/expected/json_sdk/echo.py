"""The methods of ``echo``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime.call import Call, Options, json_body
from ._runtime.resources import BaseResource
from ._runtime.streaming.undeclared import Undeclared
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Echo(BaseResource):
    """The methods of ``echo``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def echo(
        self,
        *,
        body: Mapping[str, Any],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Any:
        """POST /echo"""
        call: Call[Any] = Call(
            "POST",
            "/echo",
            operation_id="echo",
            body=json_body(dict[str, Any], body),
            responses={"200": Undeclared("application/json")},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def echo_async(
        self,
        *,
        body: Mapping[str, Any],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Any:
        """POST /echo"""
        call: Call[Any] = Call(
            "POST",
            "/echo",
            operation_id="echo",
            body=json_body(dict[str, Any], body),
            responses={"200": Undeclared("application/json")},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
