"""The shapes operations."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.client import Client
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Shapes:
    """The shapes operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def put_shape(
        self,
        *,
        body: components.Shape | components.ShapeTypedDict | None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Circle | components.Square:
        """PUT /shapes"""
        call: Call[components.Circle | components.Square] = Call(
            "PUT",
            "/shapes",
            operation_id="putShape",
            body=json_body(components.Shape | None, body),
            responses={"200": components.Circle | components.Square},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def put_shape_async(
        self,
        *,
        body: components.Shape | components.ShapeTypedDict | None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Circle | components.Square:
        """PUT /shapes"""
        call: Call[components.Circle | components.Square] = Call(
            "PUT",
            "/shapes",
            operation_id="putShape",
            body=json_body(components.Shape | None, body),
            responses={"200": components.Circle | components.Square},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
