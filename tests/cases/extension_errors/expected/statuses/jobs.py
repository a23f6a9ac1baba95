"""The jobs operations."""

from __future__ import annotations

from collections.abc import Mapping

from . import components, errors
from ._runtime.call import Call, Options, Path
from ._runtime.client import Client
from ._runtime.deprecation import warn_deprecated
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Jobs:
    """The jobs operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def get_job(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Job | components.Missing:
        """GET /jobs/{id}"""
        call: Call[components.Job | components.Missing] = Call(
            "GET",
            "/jobs/{id}",
            operation_id="getJob",
            parameters=[Path("id", id, str)],
            responses={"200": components.Job, "404": components.Missing},
            errors={"202": errors.ProblemError, "500": errors.ProblemError},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def get_job_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Job | components.Missing:
        """GET /jobs/{id}"""
        call: Call[components.Job | components.Missing] = Call(
            "GET",
            "/jobs/{id}",
            operation_id="getJob",
            parameters=[Path("id", id, str)],
            responses={"200": components.Job, "404": components.Missing},
            errors={"202": errors.ProblemError, "500": errors.ProblemError},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def delete_job(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """DELETE /jobs/{id}

        Deprecated. It is slow. Use ``jobs.get_job`` instead.
        """
        warn_deprecated("jobs.delete_job", "It is slow. Use ``jobs.get_job`` instead.")
        call: Call[None] = Call(
            "DELETE",
            "/jobs/{id}",
            operation_id="deleteJob",
            parameters=[Path("id", id, str)],
            responses={"204": None},
            errors={"200": errors.ProblemError},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def delete_job_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """DELETE /jobs/{id}

        Deprecated. It is slow. Use ``jobs.get_job`` instead.
        """
        warn_deprecated("jobs.delete_job", "It is slow. Use ``jobs.get_job`` instead.")
        call: Call[None] = Call(
            "DELETE",
            "/jobs/{id}",
            operation_id="deleteJob",
            parameters=[Path("id", id, str)],
            responses={"204": None},
            errors={"200": errors.ProblemError},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def put_job(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /jobs/{id}

        Deprecated.
        """
        warn_deprecated("jobs.put_job")
        call: Call[None] = Call(
            "PUT",
            "/jobs/{id}",
            operation_id="putJob",
            parameters=[Path("id", id, str)],
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def put_job_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /jobs/{id}

        Deprecated.
        """
        warn_deprecated("jobs.put_job")
        call: Call[None] = Call(
            "PUT",
            "/jobs/{id}",
            operation_id="putJob",
            parameters=[Path("id", id, str)],
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
