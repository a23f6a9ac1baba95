"""Models of exports."""

from __future__ import annotations

from ..types import BaseModel


class UpdateExportEventPayload(BaseModel):
    size: int | None = None
