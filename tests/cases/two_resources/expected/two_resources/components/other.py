"""Models of other."""

from __future__ import annotations

from ..types import BaseModel


class Unused(BaseModel):
    kept: bool | None = None
