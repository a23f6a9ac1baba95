"""Models of images."""

from __future__ import annotations

from ..types import BaseModel


class UploadApplicationJsonRequest(BaseModel):
    url: str
    note: str | None = None
