"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .alone import AThingResponse, TwoArraysResponse
    from .found import (
        CursorResponse,
        LastItemResponse,
        NextUrlResponse,
        NextUrlResponseLinks,
        NextUrlResponseLinksNext,
        OffsetResponse,
        PageWithItsNumberResponse,
        PageWithItsNumberResponseData,
        PageWithItsNumberResponsePaging,
        SearchNestedRequest,
        SearchNestedRequestPagination,
        SearchNestedResponse,
        SearchRequest,
    )
    from .found_dicts import (
        SearchNestedRequestPaginationTypedDict,
        SearchNestedRequestTypedDict,
        SearchRequestTypedDict,
    )
    from .shared import Thing, Things
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "AThingResponse": "alone",
            "CursorResponse": "found",
            "LastItemResponse": "found",
            "NextUrlResponse": "found",
            "NextUrlResponseLinks": "found",
            "NextUrlResponseLinksNext": "found",
            "OffsetResponse": "found",
            "PageWithItsNumberResponse": "found",
            "PageWithItsNumberResponseData": "found",
            "PageWithItsNumberResponsePaging": "found",
            "SearchNestedRequest": "found",
            "SearchNestedRequestPagination": "found",
            "SearchNestedRequestPaginationTypedDict": "found_dicts",
            "SearchNestedRequestTypedDict": "found_dicts",
            "SearchNestedResponse": "found",
            "SearchRequest": "found",
            "SearchRequestTypedDict": "found_dicts",
            "Thing": "shared",
            "Things": "shared",
            "TwoArraysResponse": "alone",
        },
    )

__all__ = [
    "AThingResponse",
    "CursorResponse",
    "LastItemResponse",
    "NextUrlResponse",
    "NextUrlResponseLinks",
    "NextUrlResponseLinksNext",
    "OffsetResponse",
    "PageWithItsNumberResponse",
    "PageWithItsNumberResponseData",
    "PageWithItsNumberResponsePaging",
    "SearchNestedRequest",
    "SearchNestedRequestPagination",
    "SearchNestedRequestPaginationTypedDict",
    "SearchNestedRequestTypedDict",
    "SearchNestedResponse",
    "SearchRequest",
    "SearchRequestTypedDict",
    "Thing",
    "Things",
    "TwoArraysResponse",
]
