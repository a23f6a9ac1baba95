"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .class_ import Choice, ChoiceSame, ChoiceSame2, ChoiceSameC, OddNames
    from .shared import Inline, InlinePart, InlinePartInline
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Choice": "class_",
            "ChoiceSame": "class_",
            "ChoiceSame2": "class_",
            "ChoiceSameC": "class_",
            "Inline": "shared",
            "InlinePart": "shared",
            "InlinePartInline": "shared",
            "OddNames": "class_",
        },
    )

__all__ = [
    "Choice",
    "ChoiceSame",
    "ChoiceSame2",
    "ChoiceSameC",
    "Inline",
    "InlinePart",
    "InlinePartInline",
    "OddNames",
]
