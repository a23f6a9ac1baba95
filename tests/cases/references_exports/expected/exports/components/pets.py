"""Models of pets."""

from __future__ import annotations

from ..types import BaseModel


class Error(BaseModel):
    message: str | None = None
