"""Models of reports."""

from __future__ import annotations

from ..types import BaseModel


class Report(BaseModel):
    title: str | None = None
