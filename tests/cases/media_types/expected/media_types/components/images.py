"""Models of images."""

from __future__ import annotations

from ..types import BaseModel


class UploadRequest(BaseModel):
    file: str
    note: str | None = None


class UploadApplicationJsonRequest(BaseModel):
    url: str
    note: str | None = None
