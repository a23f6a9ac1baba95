"""Models of lists."""

from __future__ import annotations

from ..types import BaseModel


class PathResponse(BaseModel):
    data: list[str] | None = None
    next: str | None = None
    total: int | None = None
