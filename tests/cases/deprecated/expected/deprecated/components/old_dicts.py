"""Models of old as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class OldRequestTypedDict(TypedDict):
    name: str
    alias: NotRequired[str]
    code: NotRequired[int | None]
