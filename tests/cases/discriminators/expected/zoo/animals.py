"""The animals operations."""

from __future__ import annotations

import builtins
from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.client import Client
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Animals:
    """The animals operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> builtins.list[components.Animal]:
        """GET /animals"""
        call: Call[list[components.Animal]] = Call(
            "GET",
            "/animals",
            operation_id="list",
            responses={"200": list[components.Animal]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def list_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> builtins.list[components.Animal]:
        """GET /animals"""
        call: Call[list[components.Animal]] = Call(
            "GET",
            "/animals",
            operation_id="list",
            responses={"200": list[components.Animal]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def add(
        self,
        *,
        body: components.Animal | components.AnimalTypedDict,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.AnyPet:
        """POST /animals"""
        call: Call[components.AnyPet] = Call(
            "POST",
            "/animals",
            operation_id="add",
            body=json_body(components.Animal, body),
            responses={"200": components.AnyPet},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def add_async(
        self,
        *,
        body: components.Animal | components.AnimalTypedDict,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.AnyPet:
        """POST /animals"""
        call: Call[components.AnyPet] = Call(
            "POST",
            "/animals",
            operation_id="add",
            body=json_body(components.Animal, body),
            responses={"200": components.AnyPet},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def events(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.EventsResponse:
        """GET /events"""
        call: Call[components.EventsResponse] = Call(
            "GET",
            "/events",
            operation_id="events",
            responses={"200": components.EventsResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def events_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.EventsResponse:
        """GET /events"""
        call: Call[components.EventsResponse] = Call(
            "GET",
            "/events",
            operation_id="events",
            responses={"200": components.EventsResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
