"""The bodies operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import components
from ._runtime.calls import Call, Options, Path, json_body
from ._runtime.client import Client
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig


class BodiesResource:
    """The bodies operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds, for
    each phase of a request) and ``http_headers``: they replace or extend the client's
    settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def send_list(
        self,
        *,
        body: Iterable[str],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /list

        :param body: The names to send.
        """
        call: Call[None] = Call(
            "POST",
            "/list",
            operation_id="sendList",
            body=json_body(list[str], body),
            responses={"204": None},
            authenticated=False,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def send_list_async(
        self,
        *,
        body: Iterable[str],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /list

        :param body: The names to send.
        """
        call: Call[None] = Call(
            "POST",
            "/list",
            operation_id="sendList",
            body=json_body(list[str], body),
            responses={"204": None},
            authenticated=False,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def send_optional(
        self,
        *,
        id: str,
        body_id: str | None = None,
        note: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /optional/{id}"""
        call: Call[None] = Call(
            "POST",
            "/optional/{id}",
            operation_id="sendOptional",
            parameters=[Path("id", id, str)],
            body=json_body(
                components.SendOptionalRequest,
                {
                    "id": unset_if_none(body_id),
                    "note": unset_if_none(note),
                },
                optional=True,
                media_type="application/vnd.api+json",
            ),
            responses={"204": None},
            authenticated=False,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def send_optional_async(
        self,
        *,
        id: str,
        body_id: str | None = None,
        note: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /optional/{id}"""
        call: Call[None] = Call(
            "POST",
            "/optional/{id}",
            operation_id="sendOptional",
            parameters=[Path("id", id, str)],
            body=json_body(
                components.SendOptionalRequest,
                {
                    "id": unset_if_none(body_id),
                    "note": unset_if_none(note),
                },
                optional=True,
                media_type="application/vnd.api+json",
            ),
            responses={"204": None},
            authenticated=False,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
