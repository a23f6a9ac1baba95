"""Pages of results.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .pages import (
        AsyncFernDocumentResponse,
        AsyncFernOffsetResponse,
        AsyncFernPageResponse,
        AsyncFernUriResponse,
        AsyncMicrosoftResponse,
        AsyncScalarLastItemResponse,
        AsyncScalarLinksResponse,
        AsyncScalarNameResponse,
        AsyncSpeakeasyResponse,
        FernDocumentResponse,
        FernOffsetResponse,
        FernPageResponse,
        FernUriResponse,
        MicrosoftResponse,
        ScalarLastItemResponse,
        ScalarLinksResponse,
        ScalarNameResponse,
        SpeakeasyResponse,
    )
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "AsyncFernDocumentResponse": "pages",
            "AsyncFernOffsetResponse": "pages",
            "AsyncFernPageResponse": "pages",
            "AsyncFernUriResponse": "pages",
            "AsyncMicrosoftResponse": "pages",
            "AsyncScalarLastItemResponse": "pages",
            "AsyncScalarLinksResponse": "pages",
            "AsyncScalarNameResponse": "pages",
            "AsyncSpeakeasyResponse": "pages",
            "FernDocumentResponse": "pages",
            "FernOffsetResponse": "pages",
            "FernPageResponse": "pages",
            "FernUriResponse": "pages",
            "MicrosoftResponse": "pages",
            "ScalarLastItemResponse": "pages",
            "ScalarLinksResponse": "pages",
            "ScalarNameResponse": "pages",
            "SpeakeasyResponse": "pages",
        },
    )

__all__ = [
    "AsyncFernDocumentResponse",
    "AsyncFernOffsetResponse",
    "AsyncFernPageResponse",
    "AsyncFernUriResponse",
    "AsyncMicrosoftResponse",
    "AsyncScalarLastItemResponse",
    "AsyncScalarLinksResponse",
    "AsyncScalarNameResponse",
    "AsyncSpeakeasyResponse",
    "FernDocumentResponse",
    "FernOffsetResponse",
    "FernPageResponse",
    "FernUriResponse",
    "MicrosoftResponse",
    "ScalarLastItemResponse",
    "ScalarLinksResponse",
    "ScalarNameResponse",
    "SpeakeasyResponse",
]
