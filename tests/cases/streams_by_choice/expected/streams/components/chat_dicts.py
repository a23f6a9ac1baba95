"""Models of chat as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class CreateChatRequestTypedDict(TypedDict):
    prompt: str
    stream: NotRequired[bool]
    """Send tokens as they come. Default: ``false``."""


class CreateNamedRequestTypedDict(TypedDict):
    live: bool


class CreateFernRequestTypedDict(TypedDict):
    stream: NotRequired[bool | None]
    """Default: ``true``."""


class CreateUnionRequestTypedDict(TypedDict):
    stream: NotRequired[bool]
