"""Models of exports."""

from __future__ import annotations

from ..types import BaseModel


class PutExportsEventPayload(BaseModel):
    size: int | None = None
