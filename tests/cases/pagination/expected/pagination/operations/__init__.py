"""Pages of results.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .pages import (
        AsyncBareResponse,
        AsyncByCursorResponse,
        AsyncByPageResponse,
        AsyncByUrlResponse,
        BareResponse,
        ByCursorResponse,
        ByPageResponse,
        ByUrlResponse,
    )
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "AsyncBareResponse": "pages",
            "AsyncByCursorResponse": "pages",
            "AsyncByPageResponse": "pages",
            "AsyncByUrlResponse": "pages",
            "BareResponse": "pages",
            "ByCursorResponse": "pages",
            "ByPageResponse": "pages",
            "ByUrlResponse": "pages",
        },
    )

__all__ = [
    "AsyncBareResponse",
    "AsyncByCursorResponse",
    "AsyncByPageResponse",
    "AsyncByUrlResponse",
    "BareResponse",
    "ByCursorResponse",
    "ByPageResponse",
    "ByUrlResponse",
]
