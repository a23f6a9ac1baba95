"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .lamps import Color, Lamp
    from .shared import AnyShape, Circle, Shape
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "AnyShape": "shared",
            "Circle": "shared",
            "Color": "lamps",
            "Lamp": "lamps",
            "Shape": "shared",
        },
    )

__all__ = [
    "AnyShape",
    "Circle",
    "Color",
    "Lamp",
    "Shape",
]
