"""Pages of results.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .things import AsyncListThingsResponse, ListThingsResponse
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "AsyncListThingsResponse": "things",
            "ListThingsResponse": "things",
        },
    )

__all__ = [
    "AsyncListThingsResponse",
    "ListThingsResponse",
]
