"""The admin.users operations."""

from __future__ import annotations

from collections.abc import Mapping

from . import components, operations
from ._runtime.call import Call, Header, Options, Query
from ._runtime.client import Client
from ._runtime.pagination.pages import Paged
from .types import UNSET, OptionalNullable
from .utils import BackoffStrategy, RetryConfig, Timeout


class AdminUsers:
    """The admin.users operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    The same goes for ``tenant``.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        tenant: str | None = None,
        page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.UsersListAllResponse]:
        """GET /users"""
        call: Call[components.UsersListAllResponse] = Call(
            "GET",
            "/users",
            operation_id="users_list_all",
            parameters=[
                Header("X-Tenant", tenant, str, is_global=True),
                Query("page", page, int),
            ],
            responses={"200": components.UsersListAllResponse},
            retries=RetryConfig(
                "backoff", BackoffStrategy(500, 60000, 1.5, 3600000), True, ["5XX"]
            ),
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.UsersListAllResponse)

    async def list_async(
        self,
        *,
        tenant: str | None = None,
        page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Paged[operations.AsyncUsersListAllResponse]:
        """GET /users"""
        call: Call[components.UsersListAllResponse] = Call(
            "GET",
            "/users",
            operation_id="users_list_all",
            parameters=[
                Header("X-Tenant", tenant, str, is_global=True),
                Query("page", page, int),
            ],
            responses={"200": components.UsersListAllResponse},
            retries=RetryConfig(
                "backoff", BackoffStrategy(500, 60000, 1.5, 3600000), True, ["5XX"]
            ),
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncUsersListAllResponse
        )
