"""Models of forms."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from ..types import BaseModel, Number
from .shared import Limits, Price


class SendFormRequest(BaseModel):
    id: str
    rate: Number | None = None
    rates: list[Number] | None = None
    limits: Limits | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str | UUID,
            rate: float | Decimal | None = None,
            rates: Iterable[float | Decimal] | None = None,
            limits: Limits | None = None,
        ) -> None: ...


class SendPartsRequest(BaseModel):
    id: str | None = None
    rate: Number | None = None
    limits: Limits | None = None
    price: Price | None = None
    """A price, which is read and sent."""
    file: str | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str | UUID | None = None,
            rate: float | Decimal | None = None,
            limits: Limits | None = None,
            price: Price | None = None,
            file: str | None = None,
        ) -> None: ...
