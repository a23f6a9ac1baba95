"""Models of shared as plain dicts, for type checkers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import NotRequired, TypedDict

from .shared import Price


class PriceTypedDict(TypedDict):
    """A price, which is read and sent."""

    amount: float | Decimal
    either: NotRequired[float | Decimal | str]
    currency: NotRequired[str]
    since: NotRequired[dt.date | dt.datetime | str]
    history: NotRequired[Sequence[Price | PriceTypedDict]]


class LimitsTypedDict(TypedDict):
    least: NotRequired[float | Decimal]
    most: NotRequired[float | Decimal]
