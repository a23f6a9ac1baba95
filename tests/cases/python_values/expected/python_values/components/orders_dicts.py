"""Models of orders as plain dicts, for type checkers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import PurePath
from typing import Literal, NotRequired, TypedDict
from uuid import UUID

from .orders import NewLine, Point
from .shared import Price
from .shared_dicts import PriceTypedDict


class NewOrderTypedDict(TypedDict):
    customer: str | UUID
    replaces: NotRequired[str | UUID]
    """The ID of an order."""
    total: float | Decimal | str
    unitPrice: NotRequired[float | Decimal | None]
    amount: NotRequired[float | Decimal]
    amounts: NotRequired[Sequence[float | Decimal]]
    tax: NotRequired[Decimal | str]
    wait: NotRequired[str | dt.timedelta]
    folder: NotRequired[str | PurePath]
    due: NotRequired[dt.date | dt.datetime | str]
    placed: NotRequired[dt.datetime | str]
    status: NotRequired[Literal["open", "paid"] | str]
    lines: NotRequired[Sequence[NewLine | NewLineTypedDict]]
    target: NotRequired[Point | PointTypedDict | str | UUID]
    prices: NotRequired[Sequence[Price | PriceTypedDict]]
    meta: NotRequired[Mapping[str, float | Decimal]]


class NewLineTypedDict(TypedDict):
    item: str | UUID
    price: NotRequired[float | Decimal]
    inner: NotRequired[NewLine | NewLineTypedDict]


class PointTypedDict(TypedDict):
    x: float | Decimal
    y: float | Decimal
