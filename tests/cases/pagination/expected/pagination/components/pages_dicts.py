"""Models of pages as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class BodyRequestTypedDict(TypedDict):
    query: NotRequired[str]
    page: NotRequired[BodyRequestPageTypedDict]


class BodyRequestPageTypedDict(TypedDict):
    after: NotRequired[str]
    size: NotRequired[int]
