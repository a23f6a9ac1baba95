"""Things that may change."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class BetaThings(BaseResource):
    """Things that may change.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def create(
        self,
        *,
        scheme: str | None = None,
        number: str | None = None,
        width: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Thing:
        """POST /things"""
        call: Call[components.Thing] = Call(
            "POST",
            "/things",
            operation_id="createThing",
            body=json_body(
                components.Thing,
                {
                    "sch": unset_if_none(scheme),
                    "n": unset_if_none(number),
                    "w": unset_if_none(width),
                },
            ),
            responses={"200": components.Thing},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def create_async(
        self,
        *,
        scheme: str | None = None,
        number: str | None = None,
        width: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Thing:
        """POST /things"""
        call: Call[components.Thing] = Call(
            "POST",
            "/things",
            operation_id="createThing",
            body=json_body(
                components.Thing,
                {
                    "sch": unset_if_none(scheme),
                    "n": unset_if_none(number),
                    "w": unset_if_none(width),
                },
            ),
            responses={"200": components.Thing},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
