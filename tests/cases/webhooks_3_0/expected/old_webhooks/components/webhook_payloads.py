"""Models of webhook_payloads."""

from __future__ import annotations

from ..types import BaseModel


class Message(BaseModel):
    text: str


class StatusPayload(BaseModel):
    state: str | None = None
