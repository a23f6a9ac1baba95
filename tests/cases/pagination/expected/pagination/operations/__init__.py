"""Pages of results.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .pages import (
        ArrayResponse,
        AsyncArrayResponse,
        AsyncBareResponse,
        AsyncBodyResponse,
        AsyncByCursorResponse,
        AsyncByPageResponse,
        AsyncByUrlResponse,
        AsyncLastItemResponse,
        AsyncLinksResponse,
        BareResponse,
        BodyResponse,
        ByCursorResponse,
        ByPageResponse,
        ByUrlResponse,
        LastItemResponse,
        LinksResponse,
    )
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "ArrayResponse": "pages",
            "AsyncArrayResponse": "pages",
            "AsyncBareResponse": "pages",
            "AsyncBodyResponse": "pages",
            "AsyncByCursorResponse": "pages",
            "AsyncByPageResponse": "pages",
            "AsyncByUrlResponse": "pages",
            "AsyncLastItemResponse": "pages",
            "AsyncLinksResponse": "pages",
            "BareResponse": "pages",
            "BodyResponse": "pages",
            "ByCursorResponse": "pages",
            "ByPageResponse": "pages",
            "ByUrlResponse": "pages",
            "LastItemResponse": "pages",
            "LinksResponse": "pages",
        },
    )

__all__ = [
    "ArrayResponse",
    "AsyncArrayResponse",
    "AsyncBareResponse",
    "AsyncBodyResponse",
    "AsyncByCursorResponse",
    "AsyncByPageResponse",
    "AsyncByUrlResponse",
    "AsyncLastItemResponse",
    "AsyncLinksResponse",
    "BareResponse",
    "BodyResponse",
    "ByCursorResponse",
    "ByPageResponse",
    "ByUrlResponse",
    "LastItemResponse",
    "LinksResponse",
]
