"""Models of forms as plain dicts, for type checkers."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NotRequired, TypedDict
from uuid import UUID

from .shared_dicts import LimitsTypedDict, PriceTypedDict


class SendFormRequestTypedDict(TypedDict):
    id: str | UUID
    rate: NotRequired[float | Decimal]
    rates: NotRequired[Sequence[float | Decimal]]
    limits: NotRequired[LimitsTypedDict]


class SendPartsRequestTypedDict(TypedDict):
    id: NotRequired[str | UUID]
    rate: NotRequired[float | Decimal]
    limits: NotRequired[LimitsTypedDict]
    price: NotRequired[PriceTypedDict]
    """A price, which is read and sent."""
    file: NotRequired[str]
