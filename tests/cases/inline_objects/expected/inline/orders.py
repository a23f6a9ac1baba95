"""The orders operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import components, errors
from ._runtime.call import Call, Options, json_body
from ._runtime.client import Client
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Orders:
    """The orders operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def create_order(
        self,
        *,
        lines: Iterable[
            components.CreateOrderRequestLinesItem
            | components.CreateOrderRequestLinesItemTypedDict
        ],
        metadata: Mapping[str, str] | None = None,
        address: (
            components.CreateOrderRequestAddress
            | components.CreateOrderRequestAddressTypedDict
            | None
        ) = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.CreateOrderResponse:
        """POST /orders"""
        call: Call[components.CreateOrderResponse] = Call(
            "POST",
            "/orders",
            operation_id="createOrder",
            body=json_body(
                components.CreateOrderRequest,
                {
                    "lines": lines,
                    "metadata": unset_if_none(metadata),
                    "address": unset_if_none(address),
                },
            ),
            responses={"201": components.CreateOrderResponse},
            errors={"422": errors.CreateOrder422ErrorError},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def create_order_async(
        self,
        *,
        lines: Iterable[
            components.CreateOrderRequestLinesItem
            | components.CreateOrderRequestLinesItemTypedDict
        ],
        metadata: Mapping[str, str] | None = None,
        address: (
            components.CreateOrderRequestAddress
            | components.CreateOrderRequestAddressTypedDict
            | None
        ) = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.CreateOrderResponse:
        """POST /orders"""
        call: Call[components.CreateOrderResponse] = Call(
            "POST",
            "/orders",
            operation_id="createOrder",
            body=json_body(
                components.CreateOrderRequest,
                {
                    "lines": lines,
                    "metadata": unset_if_none(metadata),
                    "address": unset_if_none(address),
                },
            ),
            responses={"201": components.CreateOrderResponse},
            errors={"422": errors.CreateOrder422ErrorError},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
