"""The runs operations."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._globals import global_parameters
from ._runtime.call import Call, Header, Options, Path
from ._runtime.client import Client
from .types import UNSET, OptionalNullable
from .utils import BackoffStrategy, RetryConfig, Timeout


class Runs:
    """The runs operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    The same goes for ``locale``, ``mode``.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def create_run(
        self,
        *,
        locale: str | None = None,
        mode: components.Mode | None = None,
        token: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /v1/projects/{projectId}/runs"""
        call: Call[None] = Call(
            "POST",
            "/v1/projects/{projectId}/runs",
            operation_id="createRun",
            parameters=[
                *global_parameters(None, locale, mode, None, None, None),
                Header("Idempotency-Token", token, str),
            ],
            responses={"204": None},
            idempotent=token is not None,
            timeout_ms=120000,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def create_run_async(
        self,
        *,
        locale: str | None = None,
        mode: components.Mode | None = None,
        token: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /v1/projects/{projectId}/runs"""
        call: Call[None] = Call(
            "POST",
            "/v1/projects/{projectId}/runs",
            operation_id="createRun",
            parameters=[
                *global_parameters(None, locale, mode, None, None, None),
                Header("Idempotency-Token", token, str),
            ],
            responses={"204": None},
            idempotent=token is not None,
            timeout_ms=120000,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def list_runs(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /v1/projects/{id}/runs"""
        call: Call[None] = Call(
            "GET",
            "/v1/projects/{id}/runs",
            operation_id="listRuns",
            parameters=[
                Header("X-Client", None, str, is_global=True),
                Header("X-API-Version", None, str, is_global=True),
                Path("id", id, str),
            ],
            responses={"204": None},
            retries=RetryConfig(
                "none", BackoffStrategy(500, 60000, 1.5, 3600000), False, ["5XX"]
            ),
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def list_runs_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /v1/projects/{id}/runs"""
        call: Call[None] = Call(
            "GET",
            "/v1/projects/{id}/runs",
            operation_id="listRuns",
            parameters=[
                Header("X-Client", None, str, is_global=True),
                Header("X-API-Version", None, str, is_global=True),
                Path("id", id, str),
            ],
            responses={"204": None},
            retries=RetryConfig(
                "none", BackoffStrategy(500, 60000, 1.5, 3600000), False, ["5XX"]
            ),
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
