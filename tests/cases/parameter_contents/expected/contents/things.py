"""The things operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from . import components
from ._runtime.call import Call, Header, Options, Path, Query, QueryString, json_body
from ._runtime.client import Client
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Things:
    """The things operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def find(
        self,
        *,
        key: components.Key | components.KeyTypedDict,
        filter: Iterable[str] | None = None,
        note: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /things/{key}"""
        call: Call[None] = Call(
            "GET",
            "/things/{key}",
            operation_id="find",
            parameters=[
                Path("key", key, components.Key, media_type="application/json"),
                Query("filter", filter, list[str], media_type="application/json"),
                Header("note", note, str, media_type="text/plain"),
            ],
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def find_async(
        self,
        *,
        key: components.Key | components.KeyTypedDict,
        filter: Iterable[str] | None = None,
        note: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /things/{key}"""
        call: Call[None] = Call(
            "GET",
            "/things/{key}",
            operation_id="find",
            parameters=[
                Path("key", key, components.Key, media_type="application/json"),
                Query("filter", filter, list[str], media_type="application/json"),
                Header("note", note, str, media_type="text/plain"),
            ],
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def ask(
        self,
        *,
        key: str,
        search: components.Search | components.SearchTypedDict | None = None,
        body: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """QUERY /things/{key}"""
        call: Call[None] = Call(
            "QUERY",
            "/things/{key}",
            operation_id="ask",
            parameters=[
                Path("key", key, str),
                QueryString(
                    "search",
                    search,
                    components.Search,
                    media_type="application/x-www-form-urlencoded",
                ),
            ],
            body=json_body(str, unset_if_none(body), optional=True),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def ask_async(
        self,
        *,
        key: str,
        search: components.Search | components.SearchTypedDict | None = None,
        body: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """QUERY /things/{key}"""
        call: Call[None] = Call(
            "QUERY",
            "/things/{key}",
            operation_id="ask",
            parameters=[
                Path("key", key, str),
                QueryString(
                    "search",
                    search,
                    components.Search,
                    media_type="application/x-www-form-urlencoded",
                ),
            ],
            body=json_body(str, unset_if_none(body), optional=True),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def copy(
        self,
        *,
        key: str,
        query: Mapping[str, Any] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """COPY /things/{key}"""
        call: Call[None] = Call(
            "COPY",
            "/things/{key}",
            operation_id="copy",
            parameters=[
                Path("key", key, str),
                QueryString(
                    "query", query, dict[str, Any], media_type="application/json"
                ),
            ],
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def copy_async(
        self,
        *,
        key: str,
        query: Mapping[str, Any] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """COPY /things/{key}"""
        call: Call[None] = Call(
            "COPY",
            "/things/{key}",
            operation_id="copy",
            parameters=[
                Path("key", key, str),
                QueryString(
                    "query", query, dict[str, Any], media_type="application/json"
                ),
            ],
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
