"""Models of orders."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated, Literal
from uuid import UUID

from pydantic import Field
from typing_extensions import TypeAliasType

from .._runtime.validation.dates import ByForm
from ..types import BaseModel, Number, NumberOrText
from .shared import Price

if TYPE_CHECKING:
    from .orders_dicts import NewLineTypedDict, PointTypedDict
    from .shared_dicts import PriceTypedDict


OrderId = TypeAliasType("OrderId", str)
"""The ID of an order."""


Amount = TypeAliasType("Amount", Number)


Amounts = TypeAliasType("Amounts", list[Number])


class NewOrder(BaseModel):
    customer: str
    replaces: OrderId | None = None
    """The ID of an order."""
    total: NumberOrText
    unit_price: Annotated[Number | None, Field(alias="unitPrice")] = None
    amount: Amount | None = None
    amounts: Amounts | None = None
    tax: Decimal | None = None
    wait: str | None = None
    folder: str | None = None
    due: Annotated[dt.date | dt.datetime, ByForm()] | None = None
    placed: dt.datetime | None = None
    status: Literal["open", "paid"] | str | None = None
    lines: list[NewLine] | None = None
    target: Point | str | None = None
    prices: list[Price] | None = None
    meta: dict[str, Number] | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            customer: str | UUID,
            replaces: OrderId | UUID | None = None,
            total: float | Decimal | str,
            unit_price: float | Decimal | None = None,
            amount: Amount | None = None,
            amounts: Iterable[float | Decimal] | None = None,
            tax: Decimal | str | None = None,
            wait: str | dt.timedelta | None = None,
            folder: str | PurePath | None = None,
            due: dt.date | dt.datetime | str | None = None,
            placed: dt.datetime | str | None = None,
            status: Literal["open", "paid"] | str | None = None,
            lines: Iterable[NewLine | NewLineTypedDict] | None = None,
            target: Point | PointTypedDict | str | UUID | None = None,
            prices: Iterable[Price | PriceTypedDict] | None = None,
            meta: Mapping[str, float | Decimal] | None = None,
        ) -> None: ...


class NewLine(BaseModel):
    item: str
    price: Number | None = None
    inner: NewLine | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            item: str | UUID,
            price: float | Decimal | None = None,
            inner: NewLine | NewLineTypedDict | None = None,
        ) -> None: ...


class Point(BaseModel):
    x: Number
    y: Number


class Order(BaseModel):
    id: OrderId
    """The ID of an order."""
    total: float
    wait: str | None = None
    prices: list[Price] | None = None
