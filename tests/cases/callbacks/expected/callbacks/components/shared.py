"""Models of shared."""

from __future__ import annotations

from typing import Literal

from ..types import BaseModel


class Progress(BaseModel):
    kind: Literal["progress"] = "progress"
    percent: float
