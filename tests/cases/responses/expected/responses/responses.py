"""The methods of ``responses``."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Literal, overload

from . import components, errors
from ._runtime.call import Call, Options
from ._runtime.resources import BaseResource
from ._runtime.response.alternatives import OneOf
from ._runtime.response.downloads import Binary, Download, DownloadAsync
from ._runtime.response.results import Text
from ._runtime.streaming.streams import Events, EventStream, EventStreamAsync
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class ResponsesResource(BaseResource):
    """The methods of ``responses``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def either(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> str | None:
        """GET /either"""
        call: Call[str | None] = Call(
            "GET",
            "/either",
            operation_id="either",
            responses={"200": str, "202": None},
            errors={
                "404": errors.ProblemError,
                "4XX": errors.ProblemError,
                "default": errors.ProblemError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def either_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> str | None:
        """GET /either"""
        call: Call[str | None] = Call(
            "GET",
            "/either",
            operation_id="either",
            responses={"200": str, "202": None},
            errors={
                "404": errors.ProblemError,
                "4XX": errors.ProblemError,
                "default": errors.ProblemError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def list(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> builtins.list[float]:
        """GET /list"""
        call: Call[list[float]] = Call(
            "GET",
            "/list",
            operation_id="list",
            responses={"2XX": list[float]},
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
    ) -> builtins.list[float]:
        """GET /list"""
        call: Call[list[float]] = Call(
            "GET",
            "/list",
            operation_id="list",
            responses={"2XX": list[float]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def map(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> dict[str, int]:
        """GET /map"""
        call: Call[dict[str, int]] = Call(
            "GET",
            "/map",
            operation_id="map",
            responses={"default": dict[str, int]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def map_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> dict[str, int]:
        """GET /map"""
        call: Call[dict[str, int]] = Call(
            "GET",
            "/map",
            operation_id="map",
            responses={"default": dict[str, int]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def mixed(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Download:
        """GET /mixed"""
        call: Call[Download] = Call(
            "GET",
            "/mixed",
            operation_id="mixed",
            responses={"200": Binary("multipart/mixed")},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def mixed_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> DownloadAsync:
        """GET /mixed"""
        call: Call[DownloadAsync] = Call(
            "GET",
            "/mixed",
            operation_id="mixed",
            responses={"200": Binary("multipart/mixed")},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def formed(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> str:
        """GET /formed"""
        call: Call[str] = Call(
            "GET",
            "/formed",
            operation_id="formed",
            responses={"200": Text("application/x-www-form-urlencoded")},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def formed_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> str:
        """GET /formed"""
        call: Call[str] = Call(
            "GET",
            "/formed",
            operation_id="formed",
            responses={"200": Text("application/x-www-form-urlencoded")},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    @overload
    def speech(
        self,
        *,
        accept: None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStream[components.SpeechEvent] | Download: ...

    @overload
    def speech(
        self,
        *,
        accept: Literal["text/event-stream"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStream[components.SpeechEvent]: ...

    @overload
    def speech(
        self,
        *,
        accept: Literal["application/octet-stream"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Download: ...

    def speech(
        self,
        *,
        accept: Literal["text/event-stream", "application/octet-stream"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStream[components.SpeechEvent] | Download:
        """GET /speech

        :param accept: The media type of the result. By default, the server chooses it.
        """
        call: Call[EventStream[components.SpeechEvent] | Download] = Call(
            "GET",
            "/speech",
            operation_id="speech",
            responses={
                "200": OneOf(
                    {
                        "text/event-stream": Events(components.SpeechEvent),
                        "application/octet-stream": Binary("application/octet-stream"),
                    },
                    accept,
                )
            },
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    @overload
    async def speech_async(
        self,
        *,
        accept: None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStreamAsync[components.SpeechEvent] | DownloadAsync: ...

    @overload
    async def speech_async(
        self,
        *,
        accept: Literal["text/event-stream"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStreamAsync[components.SpeechEvent]: ...

    @overload
    async def speech_async(
        self,
        *,
        accept: Literal["application/octet-stream"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> DownloadAsync: ...

    async def speech_async(
        self,
        *,
        accept: Literal["text/event-stream", "application/octet-stream"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStreamAsync[components.SpeechEvent] | DownloadAsync:
        """GET /speech

        :param accept: The media type of the result. By default, the server chooses it.
        """
        call: Call[EventStreamAsync[components.SpeechEvent] | DownloadAsync] = Call(
            "GET",
            "/speech",
            operation_id="speech",
            responses={
                "200": OneOf(
                    {
                        "text/event-stream": Events(components.SpeechEvent),
                        "application/octet-stream": Binary("application/octet-stream"),
                    },
                    accept,
                )
            },
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def old(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> dict[str, Any]:
        """GET /old"""
        call: Call[dict[str, Any]] = Call(
            "GET",
            "/old",
            operation_id="old",
            responses={"200": dict[str, Any]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def old_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> dict[str, Any]:
        """GET /old"""
        call: Call[dict[str, Any]] = Call(
            "GET",
            "/old",
            operation_id="old",
            responses={"200": dict[str, Any]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
