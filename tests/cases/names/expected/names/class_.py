"""The class_ operations."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Header, Options, Path, Query
from ._runtime.client import Client
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Class:
    """The class_ operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def import_(
        self,
        *,
        class_: str,
        self_: str | None = None,
        from_: str | None = None,
        filter_name: str | None = None,
        x_request_id: str | None = None,
        id: str | None = None,
        id_header: str | None = None,
        timeout_ms_: int | None = None,
        value_1st: str | None = None,
        größe: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.OddNames:
        """GET /class/{class}"""
        call: Call[components.OddNames] = Call(
            "GET",
            "/class/{class}",
            operation_id="import",
            parameters=[
                Path("class", class_, str),
                Query("self", self_, str),
                Query("from", from_, str),
                Query("filter[name]", filter_name, str),
                Header("X-Request-ID", x_request_id, str),
                Query("id", id, str),
                Header("id", id_header, str),
                Query("timeout_ms", timeout_ms_, int),
                Query("1st", value_1st, str),
                Query("größe", größe, str),
            ],
            responses={"200": components.OddNames},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def import_async(
        self,
        *,
        class_: str,
        self_: str | None = None,
        from_: str | None = None,
        filter_name: str | None = None,
        x_request_id: str | None = None,
        id: str | None = None,
        id_header: str | None = None,
        timeout_ms_: int | None = None,
        value_1st: str | None = None,
        größe: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.OddNames:
        """GET /class/{class}"""
        call: Call[components.OddNames] = Call(
            "GET",
            "/class/{class}",
            operation_id="import",
            parameters=[
                Path("class", class_, str),
                Query("self", self_, str),
                Query("from", from_, str),
                Query("filter[name]", filter_name, str),
                Header("X-Request-ID", x_request_id, str),
                Query("id", id, str),
                Header("id", id_header, str),
                Query("timeout_ms", timeout_ms_, int),
                Query("1st", value_1st, str),
                Query("größe", größe, str),
            ],
            responses={"200": components.OddNames},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
