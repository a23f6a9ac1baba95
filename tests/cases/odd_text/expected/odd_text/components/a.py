"""Models of a."""

from __future__ import annotations

from ..types import BaseModel


class Numbers(BaseModel):
    limit: float | None = None
    """Default: `float("inf")`."""
    odd: float | None = None
    """Default: `float("nan")`."""
    large: int | None = None
    tabs: str | None = None
