"""Pages of results.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .found import (
        AsyncCursorResponse,
        AsyncLastItemResponse,
        AsyncLinkHeaderResponse,
        AsyncNextUrlResponse,
        AsyncOffsetResponse,
        AsyncPageFromZeroResponse,
        AsyncPageWithItsNumberResponse,
        AsyncSearchNestedResponse,
        AsyncSearchResponse,
        CursorResponse,
        LastItemResponse,
        LinkHeaderResponse,
        NextUrlResponse,
        OffsetResponse,
        PageFromZeroResponse,
        PageWithItsNumberResponse,
        SearchNestedResponse,
        SearchResponse,
    )
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "AsyncCursorResponse": "found",
            "AsyncLastItemResponse": "found",
            "AsyncLinkHeaderResponse": "found",
            "AsyncNextUrlResponse": "found",
            "AsyncOffsetResponse": "found",
            "AsyncPageFromZeroResponse": "found",
            "AsyncPageWithItsNumberResponse": "found",
            "AsyncSearchNestedResponse": "found",
            "AsyncSearchResponse": "found",
            "CursorResponse": "found",
            "LastItemResponse": "found",
            "LinkHeaderResponse": "found",
            "NextUrlResponse": "found",
            "OffsetResponse": "found",
            "PageFromZeroResponse": "found",
            "PageWithItsNumberResponse": "found",
            "SearchNestedResponse": "found",
            "SearchResponse": "found",
        },
    )

__all__ = [
    "AsyncCursorResponse",
    "AsyncLastItemResponse",
    "AsyncLinkHeaderResponse",
    "AsyncNextUrlResponse",
    "AsyncOffsetResponse",
    "AsyncPageFromZeroResponse",
    "AsyncPageWithItsNumberResponse",
    "AsyncSearchNestedResponse",
    "AsyncSearchResponse",
    "CursorResponse",
    "LastItemResponse",
    "LinkHeaderResponse",
    "NextUrlResponse",
    "OffsetResponse",
    "PageFromZeroResponse",
    "PageWithItsNumberResponse",
    "SearchNestedResponse",
    "SearchResponse",
]
