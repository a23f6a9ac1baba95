"""Models of alone."""

from __future__ import annotations

from ..types import BaseModel
from .shared import Things


class TwoArraysResponse(BaseModel):
    cats: Things | None = None
    dogs: Things | None = None


class AThingResponse(BaseModel):
    id: str | None = None
    parts: Things | None = None
