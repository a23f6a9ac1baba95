"""The methods of ``accounts``."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Accounts(BaseResource):
    """The methods of ``accounts``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def create(
        self,
        *,
        note: str | None = None,
        pin: str | None = None,
        answer: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /accounts"""
        call: Call[None] = Call(
            "POST",
            "/accounts",
            operation_id="create",
            body=json_body(
                components.CreateRequest,
                {
                    "note": unset_if_none(note),
                    "pin": unset_if_none(pin),
                    "Answer": unset_if_none(answer),
                },
            ),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def create_async(
        self,
        *,
        note: str | None = None,
        pin: str | None = None,
        answer: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /accounts"""
        call: Call[None] = Call(
            "POST",
            "/accounts",
            operation_id="create",
            body=json_body(
                components.CreateRequest,
                {
                    "note": unset_if_none(note),
                    "pin": unset_if_none(pin),
                    "Answer": unset_if_none(answer),
                },
            ),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
