"""Models of things as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class ThingTypedDict(TypedDict):
    id: str
    parent: str | None
    note: NotRequired[str | None]
    tags: NotRequired[list[str] | None]
    owner: NotRequired[OwnerTypedDict | None]


class OwnerTypedDict(TypedDict):
    name: NotRequired[str]
