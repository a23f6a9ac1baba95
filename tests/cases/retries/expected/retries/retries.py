"""The retries operations."""

from __future__ import annotations

from collections.abc import Mapping

from ._runtime.call import Call, Options
from ._runtime.client import Client
from .types import UNSET, OptionalNullable
from .utils import BackoffStrategy, RetryConfig, Timeout


class RetriesResource:
    """The retries operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def by_document(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /document"""
        call: Call[None] = Call(
            "GET",
            "/document",
            operation_id="byDocument",
            responses={"204": None},
            retries=RetryConfig(
                "backoff", BackoffStrategy(100, 5000, 2, 60000), True, ["5XX", "429"]
            ),
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def by_document_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /document"""
        call: Call[None] = Call(
            "GET",
            "/document",
            operation_id="byDocument",
            responses={"204": None},
            retries=RetryConfig(
                "backoff", BackoffStrategy(100, 5000, 2, 60000), True, ["5XX", "429"]
            ),
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def by_operation(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /operation"""
        call: Call[None] = Call(
            "POST",
            "/operation",
            operation_id="byOperation",
            responses={"204": None},
            retries=RetryConfig(
                "none", BackoffStrategy(500, 60000, 1.5, 3600000), False, ["5XX"]
            ),
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def by_operation_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /operation"""
        call: Call[None] = Call(
            "POST",
            "/operation",
            operation_id="byOperation",
            responses={"204": None},
            retries=RetryConfig(
                "none", BackoffStrategy(500, 60000, 1.5, 3600000), False, ["5XX"]
            ),
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
