"""The methods of ``messages``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Messages(BaseResource):
    """The methods of ``messages``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def send(
        self,
        *,
        content: str | Iterable[components.Block | components.BlockTypedDict],
        summary: OptionalNullable[
            str | Iterable[components.Block | components.BlockTypedDict]
        ] = UNSET,
        size: (
            str | Iterable[components.Block | components.BlockTypedDict] | int | None
        ) = None,
        blocks: Iterable[components.Block | components.BlockTypedDict] | None = None,
        named: Mapping[str, components.Block | components.BlockTypedDict] | None = None,
        labels: OptionalNullable[Mapping[str, str]] = UNSET,
        plain: Iterable[components.Block | components.BlockTypedDict] | None = None,
        several: (
            Iterable[str | Iterable[components.Block | components.BlockTypedDict]]
            | None
        ) = None,
        translations: (
            Mapping[str, str | Iterable[components.Block | components.BlockTypedDict]]
            | None
        ) = None,
        replies: (
            Iterable[components.Message | components.MessageTypedDict] | None
        ) = None,
        draft: components.Draft | components.DraftTypedDict | None = None,
        tree: components.Tree | components.TreeTypedDict | None = None,
        many: components.Many | components.ManyTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Message:
        """POST /messages"""
        call: Call[components.Message] = Call(
            "POST",
            "/messages",
            operation_id="send",
            body=json_body(
                components.SendRequest,
                {
                    "content": content,
                    "summary": summary,
                    "size": unset_if_none(size),
                    "blocks": unset_if_none(blocks),
                    "named": unset_if_none(named),
                    "labels": labels,
                    "plain": unset_if_none(plain),
                    "several": unset_if_none(several),
                    "translations": unset_if_none(translations),
                    "replies": unset_if_none(replies),
                    "draft": unset_if_none(draft),
                    "tree": unset_if_none(tree),
                    "many": unset_if_none(many),
                },
            ),
            responses={"200": components.Message},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def send_async(
        self,
        *,
        content: str | Iterable[components.Block | components.BlockTypedDict],
        summary: OptionalNullable[
            str | Iterable[components.Block | components.BlockTypedDict]
        ] = UNSET,
        size: (
            str | Iterable[components.Block | components.BlockTypedDict] | int | None
        ) = None,
        blocks: Iterable[components.Block | components.BlockTypedDict] | None = None,
        named: Mapping[str, components.Block | components.BlockTypedDict] | None = None,
        labels: OptionalNullable[Mapping[str, str]] = UNSET,
        plain: Iterable[components.Block | components.BlockTypedDict] | None = None,
        several: (
            Iterable[str | Iterable[components.Block | components.BlockTypedDict]]
            | None
        ) = None,
        translations: (
            Mapping[str, str | Iterable[components.Block | components.BlockTypedDict]]
            | None
        ) = None,
        replies: (
            Iterable[components.Message | components.MessageTypedDict] | None
        ) = None,
        draft: components.Draft | components.DraftTypedDict | None = None,
        tree: components.Tree | components.TreeTypedDict | None = None,
        many: components.Many | components.ManyTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Message:
        """POST /messages"""
        call: Call[components.Message] = Call(
            "POST",
            "/messages",
            operation_id="send",
            body=json_body(
                components.SendRequest,
                {
                    "content": content,
                    "summary": summary,
                    "size": unset_if_none(size),
                    "blocks": unset_if_none(blocks),
                    "named": unset_if_none(named),
                    "labels": labels,
                    "plain": unset_if_none(plain),
                    "several": unset_if_none(several),
                    "translations": unset_if_none(translations),
                    "replies": unset_if_none(replies),
                    "draft": unset_if_none(draft),
                    "tree": unset_if_none(tree),
                    "many": unset_if_none(many),
                },
            ),
            responses={"200": components.Message},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def replace(
        self,
        *,
        body: str | Iterable[components.Block | components.BlockTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Message:
        """PUT /content"""
        call: Call[components.Message] = Call(
            "PUT",
            "/content",
            operation_id="replace",
            body=json_body(components.Content, body),
            responses={"200": components.Message},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def replace_async(
        self,
        *,
        body: str | Iterable[components.Block | components.BlockTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Message:
        """PUT /content"""
        call: Call[components.Message] = Call(
            "PUT",
            "/content",
            operation_id="replace",
            body=json_body(components.Content, body),
            responses={"200": components.Message},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
