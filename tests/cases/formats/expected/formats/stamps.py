"""The stamps operations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from . import components
from ._runtime.call import Call, Options, Query, json_body
from ._runtime.client import Client
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Stamps:
    """The stamps operations.

    Every method takes ``retries``, ``server_url``, ``timeout_ms`` (milliseconds for
    each phase of a request, or ``utils.Timeouts``) and ``http_headers``: they replace
    or extend the client's settings for one call. ``retries=None`` turns retries off.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def stamp(
        self,
        *,
        body_at: dt.datetime,
        dt_: dt.date,
        at: dt.time | None = None,
        amount: Decimal | None = None,
        builtins: dt.time | None = None,
        body_amount: Decimal | None = None,
        rate: float | None = None,
        id: str | None = None,
        link: str | None = None,
        wait: str | None = None,
        picture: str | None = None,
        count: int | None = None,
        big: str | None = None,
        decimal: components.Decimal_ | components.Decimal_TypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Stamp:
        """POST /stamps"""
        call: Call[components.Stamp] = Call(
            "POST",
            "/stamps",
            operation_id="stamp",
            parameters=[Query("at", at, dt.time), Query("amount", amount, Decimal)],
            body=json_body(
                components.Stamp,
                {
                    "at": body_at,
                    "dt": dt_,
                    "builtins": unset_if_none(builtins),
                    "amount": unset_if_none(body_amount),
                    "rate": unset_if_none(rate),
                    "id": unset_if_none(id),
                    "link": unset_if_none(link),
                    "wait": unset_if_none(wait),
                    "picture": unset_if_none(picture),
                    "count": unset_if_none(count),
                    "big": unset_if_none(big),
                    "decimal": unset_if_none(decimal),
                },
            ),
            responses={"200": components.Stamp},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def stamp_async(
        self,
        *,
        body_at: dt.datetime,
        dt_: dt.date,
        at: dt.time | None = None,
        amount: Decimal | None = None,
        builtins: dt.time | None = None,
        body_amount: Decimal | None = None,
        rate: float | None = None,
        id: str | None = None,
        link: str | None = None,
        wait: str | None = None,
        picture: str | None = None,
        count: int | None = None,
        big: str | None = None,
        decimal: components.Decimal_ | components.Decimal_TypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Stamp:
        """POST /stamps"""
        call: Call[components.Stamp] = Call(
            "POST",
            "/stamps",
            operation_id="stamp",
            parameters=[Query("at", at, dt.time), Query("amount", amount, Decimal)],
            body=json_body(
                components.Stamp,
                {
                    "at": body_at,
                    "dt": dt_,
                    "builtins": unset_if_none(builtins),
                    "amount": unset_if_none(body_amount),
                    "rate": unset_if_none(rate),
                    "id": unset_if_none(id),
                    "link": unset_if_none(link),
                    "wait": unset_if_none(wait),
                    "picture": unset_if_none(picture),
                    "count": unset_if_none(count),
                    "big": unset_if_none(big),
                    "decimal": unset_if_none(decimal),
                },
            ),
            responses={"200": components.Stamp},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
