"""The methods of ``notes``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Notes(BaseResource):
    """The methods of ``notes``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def read_all(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.Note]:
        """GET /notes"""
        call: Call[list[components.Note]] = Call(
            "GET",
            "/notes",
            operation_id="readAll",
            responses={"200": list[components.Note]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def read_all_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.Note]:
        """GET /notes"""
        call: Call[list[components.Note]] = Call(
            "GET",
            "/notes",
            operation_id="readAll",
            responses={"200": list[components.Note]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def write_all(
        self,
        *,
        body: Iterable[
            components.NoteInput | components.Note | components.NoteInputTypedDict
        ],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Note:
        """PUT /notes"""
        call: Call[components.Note] = Call(
            "PUT",
            "/notes",
            operation_id="writeAll",
            body=json_body(list[components.NoteInput], body),
            responses={"200": components.Note},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def write_all_async(
        self,
        *,
        body: Iterable[
            components.NoteInput | components.Note | components.NoteInputTypedDict
        ],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Note:
        """PUT /notes"""
        call: Call[components.Note] = Call(
            "PUT",
            "/notes",
            operation_id="writeAll",
            body=json_body(list[components.NoteInput], body),
            responses={"200": components.Note},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def aim(
        self,
        *,
        target: components.Target | components.Note | components.TargetTypedDict,
        others: (
            Iterable[components.Target | components.Note | components.TargetTypedDict]
            | None
        ) = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /targets"""
        call: Call[None] = Call(
            "POST",
            "/targets",
            operation_id="aim",
            body=json_body(
                components.AimRequest,
                {
                    "target": target,
                    "others": unset_if_none(others),
                },
            ),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def aim_async(
        self,
        *,
        target: components.Target | components.Note | components.TargetTypedDict,
        others: (
            Iterable[components.Target | components.Note | components.TargetTypedDict]
            | None
        ) = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /targets"""
        call: Call[None] = Call(
            "POST",
            "/targets",
            operation_id="aim",
            body=json_body(
                components.AimRequest,
                {
                    "target": target,
                    "others": unset_if_none(others),
                },
            ),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def write_board(
        self,
        *,
        main: components.NoteInput | components.Note | components.NoteInputTypedDict,
        item: (
            components.NoteInput
            | components.Note
            | components.NoteInputTypedDict
            | components.AuthorInput
            | components.Author
            | components.AuthorInputTypedDict
            | None
        ) = None,
        more: (
            Mapping[
                str,
                components.NoteInput | components.Note | components.NoteInputTypedDict,
            ]
            | None
        ) = None,
        notes: (
            Iterable[
                components.NoteInput | components.Note | components.NoteInputTypedDict
            ]
            | None
        ) = None,
        tags: Iterable[components.Tag | components.TagTypedDict] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Board:
        """PUT /boards"""
        call: Call[components.Board] = Call(
            "PUT",
            "/boards",
            operation_id="writeBoard",
            body=json_body(
                components.BoardInput,
                {
                    "main": main,
                    "item": unset_if_none(item),
                    "more": unset_if_none(more),
                    "notes": unset_if_none(notes),
                    "tags": unset_if_none(tags),
                },
            ),
            responses={"200": components.Board},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def write_board_async(
        self,
        *,
        main: components.NoteInput | components.Note | components.NoteInputTypedDict,
        item: (
            components.NoteInput
            | components.Note
            | components.NoteInputTypedDict
            | components.AuthorInput
            | components.Author
            | components.AuthorInputTypedDict
            | None
        ) = None,
        more: (
            Mapping[
                str,
                components.NoteInput | components.Note | components.NoteInputTypedDict,
            ]
            | None
        ) = None,
        notes: (
            Iterable[
                components.NoteInput | components.Note | components.NoteInputTypedDict
            ]
            | None
        ) = None,
        tags: Iterable[components.Tag | components.TagTypedDict] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Board:
        """PUT /boards"""
        call: Call[components.Board] = Call(
            "PUT",
            "/boards",
            operation_id="writeBoard",
            body=json_body(
                components.BoardInput,
                {
                    "main": main,
                    "item": unset_if_none(item),
                    "more": unset_if_none(more),
                    "notes": unset_if_none(notes),
                    "tags": unset_if_none(tags),
                },
            ),
            responses={"200": components.Board},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
