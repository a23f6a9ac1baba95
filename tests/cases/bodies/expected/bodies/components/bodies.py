"""Models of bodies."""

from __future__ import annotations

from bodies.types import BaseModel


class SendOptionalRequest(BaseModel):
    id: str
    note: str | None = None
