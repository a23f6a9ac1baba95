"""Models of pages as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class ScalarLastItemRequestTypedDict(TypedDict):
    page: NotRequired[ScalarLastItemRequestPageTypedDict]


class ScalarLastItemRequestPageTypedDict(TypedDict):
    after: NotRequired[str]
