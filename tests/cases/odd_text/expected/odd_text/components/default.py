"""Models of default."""

from __future__ import annotations

from typing import Literal

from ..types import BaseModel


class Numbers(BaseModel):
    limit: float | None = None
    odd: float | None = None
    large: Literal[18446744073709551616] | None = None
    tabs: str | None = None
