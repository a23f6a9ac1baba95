"""Models of a."""

from __future__ import annotations

from typing import Literal

from ..types import BaseModel


class Numbers(BaseModel):
    limit: float | None = None
    """Default: ``Infinity``."""
    odd: float | None = None
    """Default: ``NaN``."""
    large: Literal[18446744073709551616] | None = None
    tabs: str | None = None
