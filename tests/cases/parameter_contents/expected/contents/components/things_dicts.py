"""Models of things as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class KeyTypedDict(TypedDict):
    id: int


class SearchTypedDict(TypedDict):
    text: NotRequired[str]
    tags: NotRequired[list[str]]
