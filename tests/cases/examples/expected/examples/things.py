"""The methods of ``things``."""

from __future__ import annotations

from collections.abc import Mapping

from . import components, errors, operations
from ._runtime.call import Call, Options, Path, Query
from ._runtime.resources import BaseResource
from ._runtime.streaming.streams import Events, EventStream, EventStreamAsync, Lines
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Things(BaseResource):
    """The methods of ``things``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def get_thing(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Thing:
        """GET /things/{id}"""
        call: Call[components.Thing] = Call(
            "GET",
            "/things/{id}",
            operation_id="getThing",
            parameters=[Path("id", id, str)],
            responses={"200": components.Thing},
            errors={"404": errors.ProblemError},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def get_thing_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Thing:
        """GET /things/{id}"""
        call: Call[components.Thing] = Call(
            "GET",
            "/things/{id}",
            operation_id="getThing",
            parameters=[Path("id", id, str)],
            responses={"200": components.Thing},
            errors={"404": errors.ProblemError},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def delete_thing(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """DELETE /things/{id}"""
        call: Call[None] = Call(
            "DELETE",
            "/things/{id}",
            operation_id="deleteThing",
            parameters=[Path("id", id, str)],
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def delete_thing_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """DELETE /things/{id}"""
        call: Call[None] = Call(
            "DELETE",
            "/things/{id}",
            operation_id="deleteThing",
            parameters=[Path("id", id, str)],
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def get_latest(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Thing:
        """GET /things/latest"""
        call: Call[components.Thing] = Call(
            "GET",
            "/things/latest",
            operation_id="getLatest",
            responses={"200": components.Thing},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def get_latest_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Thing:
        """GET /things/latest"""
        call: Call[components.Thing] = Call(
            "GET",
            "/things/latest",
            operation_id="getLatest",
            responses={"200": components.Thing},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def list_things(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.ListThingsResponse:
        """GET /things

        :param offset: Default: `0`.
        :param limit: Default: `2`.
        """
        call: Call[components.ListThingsResponse] = Call(
            "GET",
            "/things",
            operation_id="listThings",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.ListThingsResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.ListThingsResponse)

    async def list_things_async(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncListThingsResponse:
        """GET /things

        :param offset: Default: `0`.
        :param limit: Default: `2`.
        """
        call: Call[components.ListThingsResponse] = Call(
            "GET",
            "/things",
            operation_id="listThings",
            parameters=[Query("offset", offset, int), Query("limit", limit, int)],
            responses={"200": components.ListThingsResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncListThingsResponse
        )

    def watch_things(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStream[components.Thing]:
        """POST /things/watch"""
        call: Call[EventStream[components.Thing]] = Call(
            "POST",
            "/things/watch",
            operation_id="watchThings",
            responses={"200": Events(components.Thing, sentinel="[DONE]")},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def watch_things_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStreamAsync[components.Thing]:
        """POST /things/watch"""
        call: Call[EventStreamAsync[components.Thing]] = Call(
            "POST",
            "/things/watch",
            operation_id="watchThings",
            responses={"200": Events(components.Thing, sentinel="[DONE]")},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def changes(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStream[components.ChangesEvent]:
        """GET /things/changes"""
        call: Call[EventStream[components.ChangesEvent]] = Call(
            "GET",
            "/things/changes",
            operation_id="changes",
            responses={"200": Events(components.ChangesEvent, envelope=True)},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def changes_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStreamAsync[components.ChangesEvent]:
        """GET /things/changes"""
        call: Call[EventStreamAsync[components.ChangesEvent]] = Call(
            "GET",
            "/things/changes",
            operation_id="changes",
            responses={"200": Events(components.ChangesEvent, envelope=True)},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def export(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStream[components.Thing]:
        """GET /things/export"""
        call: Call[EventStream[components.Thing]] = Call(
            "GET",
            "/things/export",
            operation_id="export",
            responses={"200": Lines(components.Thing, "application/x-ndjson")},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def export_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStreamAsync[components.Thing]:
        """GET /things/export"""
        call: Call[EventStreamAsync[components.Thing]] = Call(
            "GET",
            "/things/export",
            operation_id="export",
            responses={"200": Lines(components.Thing, "application/x-ndjson")},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def words(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStream[str]:
        """GET /things/words"""
        call: Call[EventStream[str]] = Call(
            "GET",
            "/things/words",
            operation_id="words",
            responses={"200": Events(str)},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def words_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStreamAsync[str]:
        """GET /things/words"""
        call: Call[EventStreamAsync[str]] = Call(
            "GET",
            "/things/words",
            operation_id="words",
            responses={"200": Events(str)},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
