"""Models of found as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from .found import SearchNestedRequestPagination


class SearchRequestTypedDict(TypedDict):
    query: NotRequired[str]
    offset: NotRequired[int]
    """Default: `0`."""
    limit: NotRequired[int]
    """Default: `10`."""


class SearchNestedRequestTypedDict(TypedDict):
    pagination: NotRequired[
        SearchNestedRequestPagination | SearchNestedRequestPaginationTypedDict
    ]


class SearchNestedRequestPaginationTypedDict(TypedDict):
    cursor: NotRequired[str]
    size: NotRequired[int]
