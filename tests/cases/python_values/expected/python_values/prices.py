"""The methods of ``prices``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.request.bodies import lines_body
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Prices(BaseResource):
    """The methods of ``prices``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def set_prices(
        self,
        *,
        body: Iterable[components.Price | components.PriceTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.Price]:
        """Prices are read and sent."""
        call: Call[list[components.Price]] = Call(
            "PUT",
            "/prices",
            operation_id="setPrices",
            body=json_body(list[components.Price], body),
            responses={"200": list[components.Price]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def set_prices_async(
        self,
        *,
        body: Iterable[components.Price | components.PriceTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[components.Price]:
        """Prices are read and sent."""
        call: Call[list[components.Price]] = Call(
            "PUT",
            "/prices",
            operation_id="setPrices",
            body=json_body(list[components.Price], body),
            responses={"200": list[components.Price]},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def add_prices(
        self,
        *,
        body: Iterable[components.Price | components.PriceTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /prices"""
        call: Call[None] = Call(
            "POST",
            "/prices",
            operation_id="addPrices",
            body=lines_body(components.Price, body, "application/jsonl"),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def add_prices_async(
        self,
        *,
        body: Iterable[components.Price | components.PriceTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /prices"""
        call: Call[None] = Call(
            "POST",
            "/prices",
            operation_id="addPrices",
            body=lines_body(components.Price, body, "application/jsonl"),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def scale(
        self,
        *,
        body: Mapping[str, float | Decimal],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PATCH /prices"""
        call: Call[None] = Call(
            "PATCH",
            "/prices",
            operation_id="scale",
            body=json_body(dict[str, float], body),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def scale_async(
        self,
        *,
        body: Mapping[str, float | Decimal],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PATCH /prices"""
        call: Call[None] = Call(
            "PATCH",
            "/prices",
            operation_id="scale",
            body=json_body(dict[str, float], body),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
