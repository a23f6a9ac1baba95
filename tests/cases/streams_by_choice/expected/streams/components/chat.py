"""Models of chat."""

from __future__ import annotations

from ..types import BaseModel


class Answer(BaseModel):
    text: str | None = None


class Token(BaseModel):
    token: str | None = None


class CreateChatRequest(BaseModel):
    prompt: str
    stream: bool | None = None
    """Send tokens as they come. Default: `False`."""


class CreateNamedRequest(BaseModel):
    live: bool


class CreateFernRequest(BaseModel):
    stream: bool | None = None
    """Default: `True`."""


class CreateUnionRequest(BaseModel):
    stream: bool | None = None
