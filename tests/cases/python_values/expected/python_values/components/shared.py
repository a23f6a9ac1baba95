"""Models of shared."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from .._runtime.validation.dates import ByForm
from .._runtime.validation.read_only import SharedModel
from ..types import BaseModel, Number


class Price(SharedModel, read_only=("id", "changed_at")):
    """A price, which is read and sent."""

    id: str | None = None
    amount: float
    either: float | str | None = None
    currency: str | None = None
    since: Annotated[dt.date | dt.datetime, ByForm()] | None = None
    history: list[Price] | None = None
    changed_at: Annotated[dt.datetime | None, Field(alias="changedAt")] = None


class Limits(BaseModel):
    least: Number | None = None
    most: Number | None = None
