"""Models of stamps."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from ..types import BaseModel


class Decimal_(BaseModel):
    digits: int | None = None


class Stamp(BaseModel):
    at: dt.datetime
    dt_: Annotated[dt.date, Field(alias="dt")]
    builtins_: Annotated[dt.time | None, Field(alias="builtins")] = None
    amount: Decimal | None = None
    rate: float | None = None
    id: str | None = None
    link: str | None = None
    wait: str | None = None
    picture: str | None = None
    count: int | None = None
    big: str | None = None
    decimal: Decimal_ | None = None
