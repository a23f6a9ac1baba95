"""The styles operations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from . import components
from ._runtime.call import Call, Cookie, Header, Options, Path, Query
from ._runtime.client import Client
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class StylesResource:
    """The styles operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def find(
        self,
        *,
        path: str,
        ids: Iterable[int],
        trace: str | None = None,
        tags: Iterable[str] | None = None,
        piped: Iterable[str] | None = None,
        deep: components.Deep | components.DeepTypedDict | None = None,
        reserved: str | None = None,
        since: dt.datetime | None = None,
        session: str | None = None,
        filter: Mapping[str, Any] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /files/{path}/{ids}

        :param trace: Ours.
        """
        call: Call[None] = Call(
            "GET",
            "/files/{path}/{ids}",
            operation_id="find",
            parameters=[
                Header("trace", trace, str),
                Path("path", path, str, style="label"),
                Path("ids", ids, list[int], style="matrix", explode=True),
                Query("tags", tags, list[str], explode=False),
                Query("piped", piped, list[str], style="pipeDelimited", explode=False),
                Query("deep", deep, components.Deep, style="deepObject", explode=True),
                Query("reserved", reserved, str, allow_reserved=True),
                Query("since", since, dt.datetime),
                Cookie("session", session, str),
                Query("filter", filter, dict[str, Any], media_type="application/json"),
            ],
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def find_async(
        self,
        *,
        path: str,
        ids: Iterable[int],
        trace: str | None = None,
        tags: Iterable[str] | None = None,
        piped: Iterable[str] | None = None,
        deep: components.Deep | components.DeepTypedDict | None = None,
        reserved: str | None = None,
        since: dt.datetime | None = None,
        session: str | None = None,
        filter: Mapping[str, Any] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /files/{path}/{ids}

        :param trace: Ours.
        """
        call: Call[None] = Call(
            "GET",
            "/files/{path}/{ids}",
            operation_id="find",
            parameters=[
                Header("trace", trace, str),
                Path("path", path, str, style="label"),
                Path("ids", ids, list[int], style="matrix", explode=True),
                Query("tags", tags, list[str], explode=False),
                Query("piped", piped, list[str], style="pipeDelimited", explode=False),
                Query("deep", deep, components.Deep, style="deepObject", explode=True),
                Query("reserved", reserved, str, allow_reserved=True),
                Query("since", since, dt.datetime),
                Cookie("session", session, str),
                Query("filter", filter, dict[str, Any], media_type="application/json"),
            ],
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
