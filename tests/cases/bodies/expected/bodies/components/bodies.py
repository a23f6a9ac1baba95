"""Models of bodies."""

from __future__ import annotations

from ..types import BaseModel


class SendOptionalRequest(BaseModel):
    id: str
    note: str | None = None
