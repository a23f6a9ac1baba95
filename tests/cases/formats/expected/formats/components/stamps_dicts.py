"""Models of stamps as plain dicts, for type checkers."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NotRequired, TypedDict


class Decimal_TypedDict(TypedDict):
    digits: NotRequired[int]


class StampTypedDict(TypedDict):
    at: dt.datetime
    dt: dt.date
    builtins: NotRequired[dt.time]
    amount: NotRequired[Decimal]
    rate: NotRequired[float]
    id: NotRequired[str]
    link: NotRequired[str]
    wait: NotRequired[str]
    picture: NotRequired[str]
    count: NotRequired[int]
    big: NotRequired[str]
    decimal: NotRequired[Decimal_TypedDict]
