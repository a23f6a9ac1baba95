"""The methods of ``chat``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, overload

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.resources import BaseResource
from ._runtime.response.alternatives import OneOf
from ._runtime.sentinel import unset_if_none
from ._runtime.streaming.streams import Events, EventStream, EventStreamAsync, Lines
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Chat(BaseResource):
    """The methods of ``chat``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    @overload
    def create_chat(
        self,
        *,
        prompt: str,
        stream: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer: ...

    @overload
    def create_chat(
        self,
        *,
        prompt: str,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStream[components.Token]: ...

    @overload
    def create_chat(
        self,
        *,
        prompt: str,
        stream: bool,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStream[components.Token]: ...

    def create_chat(
        self,
        *,
        prompt: str,
        stream: bool | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStream[components.Token]:
        """POST /chat

        :param stream: Send tokens as they come. Default: `False`.
        """
        call: Call[components.Answer | EventStream[components.Token]] = Call(
            "POST",
            "/chat",
            operation_id="createChat",
            body=json_body(
                components.CreateChatRequest,
                {
                    "prompt": prompt,
                    "stream": unset_if_none(stream),
                },
            ),
            responses={
                "200": (
                    Events(components.Token, sentinel="[DONE]")
                    if stream
                    else components.Answer
                )
            },
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    @overload
    async def create_chat_async(
        self,
        *,
        prompt: str,
        stream: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer: ...

    @overload
    async def create_chat_async(
        self,
        *,
        prompt: str,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStreamAsync[components.Token]: ...

    @overload
    async def create_chat_async(
        self,
        *,
        prompt: str,
        stream: bool,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStreamAsync[components.Token]: ...

    async def create_chat_async(
        self,
        *,
        prompt: str,
        stream: bool | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStreamAsync[components.Token]:
        """POST /chat

        :param stream: Send tokens as they come. Default: `False`.
        """
        call: Call[components.Answer | EventStreamAsync[components.Token]] = Call(
            "POST",
            "/chat",
            operation_id="createChat",
            body=json_body(
                components.CreateChatRequest,
                {
                    "prompt": prompt,
                    "stream": unset_if_none(stream),
                },
            ),
            responses={
                "200": (
                    Events(components.Token, sentinel="[DONE]")
                    if stream
                    else components.Answer
                )
            },
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    @overload
    def create_named(
        self,
        *,
        live: Literal[False],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer: ...

    @overload
    def create_named(
        self,
        *,
        live: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStream[components.Token]: ...

    @overload
    def create_named(
        self,
        *,
        live: bool,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStream[components.Token]: ...

    def create_named(
        self,
        *,
        live: bool,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStream[components.Token]:
        """POST /named"""
        call: Call[components.Answer | EventStream[components.Token]] = Call(
            "POST",
            "/named",
            operation_id="createNamed",
            body=json_body(
                components.CreateNamedRequest,
                {
                    "live": live,
                },
            ),
            responses={
                "200": (Events(components.Token) if live else components.Answer)
            },
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    @overload
    async def create_named_async(
        self,
        *,
        live: Literal[False],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer: ...

    @overload
    async def create_named_async(
        self,
        *,
        live: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStreamAsync[components.Token]: ...

    @overload
    async def create_named_async(
        self,
        *,
        live: bool,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStreamAsync[components.Token]: ...

    async def create_named_async(
        self,
        *,
        live: bool,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStreamAsync[components.Token]:
        """POST /named"""
        call: Call[components.Answer | EventStreamAsync[components.Token]] = Call(
            "POST",
            "/named",
            operation_id="createNamed",
            body=json_body(
                components.CreateNamedRequest,
                {
                    "live": live,
                },
            ),
            responses={
                "200": (Events(components.Token) if live else components.Answer)
            },
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    @overload
    def create_fern(
        self,
        *,
        stream: Literal[False],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer: ...

    @overload
    def create_fern(
        self,
        *,
        stream: OptionalNullable[Literal[True]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStream[components.Token]: ...

    @overload
    def create_fern(
        self,
        *,
        stream: bool,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStream[components.Token]: ...

    def create_fern(
        self,
        *,
        stream: OptionalNullable[bool] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStream[components.Token]:
        """POST /fern

        :param stream: Default: `True`.
        """
        call: Call[components.Answer | EventStream[components.Token]] = Call(
            "POST",
            "/fern",
            operation_id="createFern",
            body=json_body(
                components.CreateFernRequest,
                {
                    "stream": stream,
                },
            ),
            responses={
                "200": (
                    Events(components.Token, sentinel="END")
                    if stream is not False
                    else components.Answer
                )
            },
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    @overload
    async def create_fern_async(
        self,
        *,
        stream: Literal[False],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer: ...

    @overload
    async def create_fern_async(
        self,
        *,
        stream: OptionalNullable[Literal[True]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStreamAsync[components.Token]: ...

    @overload
    async def create_fern_async(
        self,
        *,
        stream: bool,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStreamAsync[components.Token]: ...

    async def create_fern_async(
        self,
        *,
        stream: OptionalNullable[bool] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStreamAsync[components.Token]:
        """POST /fern

        :param stream: Default: `True`.
        """
        call: Call[components.Answer | EventStreamAsync[components.Token]] = Call(
            "POST",
            "/fern",
            operation_id="createFern",
            body=json_body(
                components.CreateFernRequest,
                {
                    "stream": stream,
                },
            ),
            responses={
                "200": (
                    Events(components.Token, sentinel="END")
                    if stream is not False
                    else components.Answer
                )
            },
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def create_lines(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStream[components.Token]:
        """POST /lines"""
        call: Call[EventStream[components.Token]] = Call(
            "POST",
            "/lines",
            operation_id="createLines",
            responses={"200": Lines(components.Token, "application/json")},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def create_lines_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStreamAsync[components.Token]:
        """POST /lines"""
        call: Call[EventStreamAsync[components.Token]] = Call(
            "POST",
            "/lines",
            operation_id="createLines",
            responses={"200": Lines(components.Token, "application/json")},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    @overload
    def create_union(
        self,
        *,
        stream: bool | None = None,
        accept: None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStream[components.Token]: ...

    @overload
    def create_union(
        self,
        *,
        stream: bool | None = None,
        accept: Literal["application/json"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer: ...

    @overload
    def create_union(
        self,
        *,
        stream: bool | None = None,
        accept: Literal["text/event-stream"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStream[components.Token]: ...

    def create_union(
        self,
        *,
        stream: bool | None = None,
        accept: Literal["application/json", "text/event-stream"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStream[components.Token]:
        """POST /union

        :param accept: The media type of the result. By default, the server chooses it.
        """
        call: Call[components.Answer | EventStream[components.Token]] = Call(
            "POST",
            "/union",
            operation_id="createUnion",
            body=json_body(
                components.CreateUnionRequest,
                {
                    "stream": unset_if_none(stream),
                },
            ),
            responses={
                "200": OneOf(
                    {
                        "application/json": components.Answer,
                        "text/event-stream": Events(components.Token),
                    },
                    accept,
                )
            },
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    @overload
    async def create_union_async(
        self,
        *,
        stream: bool | None = None,
        accept: None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStreamAsync[components.Token]: ...

    @overload
    async def create_union_async(
        self,
        *,
        stream: bool | None = None,
        accept: Literal["application/json"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer: ...

    @overload
    async def create_union_async(
        self,
        *,
        stream: bool | None = None,
        accept: Literal["text/event-stream"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> EventStreamAsync[components.Token]: ...

    async def create_union_async(
        self,
        *,
        stream: bool | None = None,
        accept: Literal["application/json", "text/event-stream"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Answer | EventStreamAsync[components.Token]:
        """POST /union

        :param accept: The media type of the result. By default, the server chooses it.
        """
        call: Call[components.Answer | EventStreamAsync[components.Token]] = Call(
            "POST",
            "/union",
            operation_id="createUnion",
            body=json_body(
                components.CreateUnionRequest,
                {
                    "stream": unset_if_none(stream),
                },
            ),
            responses={
                "200": OneOf(
                    {
                        "application/json": components.Answer,
                        "text/event-stream": Events(components.Token),
                    },
                    accept,
                )
            },
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def create_unknown(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /unknown"""
        call: Call[None] = Call(
            "POST",
            "/unknown",
            operation_id="createUnknown",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def create_unknown_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /unknown"""
        call: Call[None] = Call(
            "POST",
            "/unknown",
            operation_id="createUnknown",
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
