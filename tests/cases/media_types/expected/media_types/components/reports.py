"""Models of reports."""

from __future__ import annotations

from ..types import BaseModel


class Report(BaseModel):
    rows: int


class Problem(BaseModel):
    title: str | None = None
