"""Models of shared."""

from __future__ import annotations

from ..types import BaseModel


class Inline(BaseModel):
    part: InlinePartInline | None = None


class InlinePartInline(BaseModel):
    a: str | None = None


class InlinePart(BaseModel):
    b: str | None = None
