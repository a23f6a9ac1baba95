"""The files operations."""

from __future__ import annotations

from collections.abc import Mapping

from ._runtime.call import Call, Options, Path
from ._runtime.client import Client
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Files:
    """The files operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def read(
        self,
        *,
        version: str,
        user_id: int,
        file_name: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /users/{userId}/files/{file-name}/{version}"""
        call: Call[None] = Call(
            "GET",
            "/users/{userId}/files/{file-name}/{version}",
            operation_id="read",
            parameters=[
                Path("version", version, str),
                Path("userId", user_id, int),
                Path("file-name", file_name, str),
            ],
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def read_async(
        self,
        *,
        version: str,
        user_id: int,
        file_name: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /users/{userId}/files/{file-name}/{version}"""
        call: Call[None] = Call(
            "GET",
            "/users/{userId}/files/{file-name}/{version}",
            operation_id="read",
            parameters=[
                Path("version", version, str),
                Path("userId", user_id, int),
                Path("file-name", file_name, str),
            ],
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
