"""Models of reports."""

from __future__ import annotations

from ..types import BaseModel


class Report(BaseModel):
    rows: int


class Reports(BaseModel):
    items: list[Report]
    total_pages: int | None = None


class Problem(BaseModel):
    title: str | None = None
