"""Models of responses."""

from __future__ import annotations

from ..types import BaseModel


class Problem(BaseModel):
    title: str | None = None
    status: int | None = None


class SpeechEvent(BaseModel):
    piece: str | None = None
