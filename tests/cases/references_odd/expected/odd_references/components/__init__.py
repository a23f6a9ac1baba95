"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .a import ABCD, AResponse, First, Itself, Length, Node, Size
    from .shared import Alias, Deep, Named, Second, Third, Through
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "ABCD": "a",
            "AResponse": "a",
            "Alias": "shared",
            "Deep": "shared",
            "First": "a",
            "Itself": "a",
            "Length": "a",
            "Named": "shared",
            "Node": "a",
            "Second": "shared",
            "Size": "a",
            "Third": "shared",
            "Through": "shared",
        },
    )

__all__ = [
    "ABCD",
    "AResponse",
    "Alias",
    "Deep",
    "First",
    "Itself",
    "Length",
    "Named",
    "Node",
    "Second",
    "Size",
    "Third",
    "Through",
]
