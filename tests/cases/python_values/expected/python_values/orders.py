"""The methods of ``orders``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import PurePath
from typing import Literal
from uuid import UUID

from . import components
from ._runtime.call import Call, Cookie, Header, Options, Path, Query, json_body
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Orders(BaseResource):
    """The methods of ``orders``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def create_order(
        self,
        *,
        shop: str | UUID,
        customer: str | UUID,
        total: float | Decimal | str,
        near: float | Decimal | None = None,
        at: dt.date | dt.datetime | str | None = None,
        buyers: Iterable[str | UUID] | None = None,
        limits: components.Limits | components.LimitsTypedDict | None = None,
        filter: components.Limits | components.LimitsTypedDict | None = None,
        x_rate: float | Decimal | None = None,
        x_wait: str | dt.timedelta | None = None,
        visit: str | UUID | None = None,
        replaces: components.OrderId | UUID | None = None,
        unit_price: OptionalNullable[float | Decimal] = UNSET,
        amount: components.Amount | None = None,
        amounts: Iterable[float | Decimal] | None = None,
        tax: Decimal | str | None = None,
        wait: str | dt.timedelta | None = None,
        folder: str | PurePath | None = None,
        due: dt.date | dt.datetime | str | None = None,
        placed: dt.datetime | str | None = None,
        status: Literal["open", "paid"] | str | None = None,
        lines: Iterable[components.NewLine | components.NewLineTypedDict] | None = None,
        target: components.Point | components.PointTypedDict | str | UUID | None = None,
        prices: Iterable[components.Price | components.PriceTypedDict] | None = None,
        meta: Mapping[str, float | Decimal] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Order:
        """POST /shops/{shop}/orders

        :param replaces: The ID of an order.
        """
        call: Call[components.Order] = Call(
            "POST",
            "/shops/{shop}/orders",
            operation_id="createOrder",
            parameters=[
                Path("shop", shop, str),
                Query("near", near, float),
                Query("at", at, dt.date | dt.datetime),
                Query("buyers", buyers, list[str]),
                Query("limits", limits, components.Limits, style="deepObject"),
                Query(
                    "filter", filter, components.Limits, media_type="application/json"
                ),
                Header("X-Rate", x_rate, float),
                Header("X-Wait", x_wait, str),
                Cookie("visit", visit, str),
            ],
            body=json_body(
                components.NewOrder,
                {
                    "customer": customer,
                    "replaces": unset_if_none(replaces),
                    "total": total,
                    "unitPrice": unit_price,
                    "amount": unset_if_none(amount),
                    "amounts": unset_if_none(amounts),
                    "tax": unset_if_none(tax),
                    "wait": unset_if_none(wait),
                    "folder": unset_if_none(folder),
                    "due": unset_if_none(due),
                    "placed": unset_if_none(placed),
                    "status": unset_if_none(status),
                    "lines": unset_if_none(lines),
                    "target": unset_if_none(target),
                    "prices": unset_if_none(prices),
                    "meta": unset_if_none(meta),
                },
            ),
            responses={"200": components.Order},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def create_order_async(
        self,
        *,
        shop: str | UUID,
        customer: str | UUID,
        total: float | Decimal | str,
        near: float | Decimal | None = None,
        at: dt.date | dt.datetime | str | None = None,
        buyers: Iterable[str | UUID] | None = None,
        limits: components.Limits | components.LimitsTypedDict | None = None,
        filter: components.Limits | components.LimitsTypedDict | None = None,
        x_rate: float | Decimal | None = None,
        x_wait: str | dt.timedelta | None = None,
        visit: str | UUID | None = None,
        replaces: components.OrderId | UUID | None = None,
        unit_price: OptionalNullable[float | Decimal] = UNSET,
        amount: components.Amount | None = None,
        amounts: Iterable[float | Decimal] | None = None,
        tax: Decimal | str | None = None,
        wait: str | dt.timedelta | None = None,
        folder: str | PurePath | None = None,
        due: dt.date | dt.datetime | str | None = None,
        placed: dt.datetime | str | None = None,
        status: Literal["open", "paid"] | str | None = None,
        lines: Iterable[components.NewLine | components.NewLineTypedDict] | None = None,
        target: components.Point | components.PointTypedDict | str | UUID | None = None,
        prices: Iterable[components.Price | components.PriceTypedDict] | None = None,
        meta: Mapping[str, float | Decimal] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Order:
        """POST /shops/{shop}/orders

        :param replaces: The ID of an order.
        """
        call: Call[components.Order] = Call(
            "POST",
            "/shops/{shop}/orders",
            operation_id="createOrder",
            parameters=[
                Path("shop", shop, str),
                Query("near", near, float),
                Query("at", at, dt.date | dt.datetime),
                Query("buyers", buyers, list[str]),
                Query("limits", limits, components.Limits, style="deepObject"),
                Query(
                    "filter", filter, components.Limits, media_type="application/json"
                ),
                Header("X-Rate", x_rate, float),
                Header("X-Wait", x_wait, str),
                Cookie("visit", visit, str),
            ],
            body=json_body(
                components.NewOrder,
                {
                    "customer": customer,
                    "replaces": unset_if_none(replaces),
                    "total": total,
                    "unitPrice": unit_price,
                    "amount": unset_if_none(amount),
                    "amounts": unset_if_none(amounts),
                    "tax": unset_if_none(tax),
                    "wait": unset_if_none(wait),
                    "folder": unset_if_none(folder),
                    "due": unset_if_none(due),
                    "placed": unset_if_none(placed),
                    "status": unset_if_none(status),
                    "lines": unset_if_none(lines),
                    "target": unset_if_none(target),
                    "prices": unset_if_none(prices),
                    "meta": unset_if_none(meta),
                },
            ),
            responses={"200": components.Order},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def replace_orders(
        self,
        *,
        shop: str | UUID,
        body: Iterable[components.NewOrder | components.NewOrderTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /shops/{shop}/orders"""
        call: Call[None] = Call(
            "PUT",
            "/shops/{shop}/orders",
            operation_id="replaceOrders",
            parameters=[Path("shop", shop, str)],
            body=json_body(list[components.NewOrder], body),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def replace_orders_async(
        self,
        *,
        shop: str | UUID,
        body: Iterable[components.NewOrder | components.NewOrderTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /shops/{shop}/orders"""
        call: Call[None] = Call(
            "PUT",
            "/shops/{shop}/orders",
            operation_id="replaceOrders",
            parameters=[Path("shop", shop, str)],
            body=json_body(list[components.NewOrder], body),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
