"""Models of chat as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class CreateChatRequestTypedDict(TypedDict):
    prompt: str
    stream: NotRequired[bool]
    """Send tokens as they come. Default: `False`."""


class CreateNamedRequestTypedDict(TypedDict):
    live: bool


class CreateFernRequestTypedDict(TypedDict):
    stream: NotRequired[bool | None]
    """Default: `True`."""


class CreateUnionRequestTypedDict(TypedDict):
    stream: NotRequired[bool]
