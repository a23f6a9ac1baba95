"""The old operations."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options, Query, json_body
from ._runtime.client import Client
from ._runtime.deprecation import warn_deprecated
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Old:
    """The old operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def old(
        self,
        *,
        name: str,
        filter: str | None = None,
        alias: str | None = None,
        code: OptionalNullable[int] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Old:
        """POST /old

        Deprecated. Use new instead.

        :param filter: A filter. Deprecated.
        :param alias: Deprecated. Use name.
        :param code: Deprecated.
        """
        warn_deprecated("old.old", "Use new instead.")
        if filter is not None:
            warn_deprecated("filter")
        if alias is not None:
            warn_deprecated("alias", "Use name.")
        if code is not UNSET:
            warn_deprecated("code")
        call: Call[components.Old] = Call(
            "POST",
            "/old",
            operation_id="old",
            parameters=[Query("filter", filter, str)],
            body=json_body(
                components.OldRequest,
                {
                    "name": name,
                    "alias": unset_if_none(alias),
                    "code": code,
                },
            ),
            responses={"200": components.Old},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def old_async(
        self,
        *,
        name: str,
        filter: str | None = None,
        alias: str | None = None,
        code: OptionalNullable[int] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Old:
        """POST /old

        Deprecated. Use new instead.

        :param filter: A filter. Deprecated.
        :param alias: Deprecated. Use name.
        :param code: Deprecated.
        """
        warn_deprecated("old.old", "Use new instead.")
        if filter is not None:
            warn_deprecated("filter")
        if alias is not None:
            warn_deprecated("alias", "Use name.")
        if code is not UNSET:
            warn_deprecated("code")
        call: Call[components.Old] = Call(
            "POST",
            "/old",
            operation_id="old",
            parameters=[Query("filter", filter, str)],
            body=json_body(
                components.OldRequest,
                {
                    "name": name,
                    "alias": unset_if_none(alias),
                    "code": code,
                },
            ),
            responses={"200": components.Old},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
