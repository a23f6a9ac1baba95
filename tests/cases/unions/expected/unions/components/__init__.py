"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .shapes import Circle, Shape, Square
    from .shapes_dicts import CircleTypedDict, ShapeTypedDict, SquareTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Circle": "shapes",
            "CircleTypedDict": "shapes_dicts",
            "Shape": "shapes",
            "ShapeTypedDict": "shapes_dicts",
            "Square": "shapes",
            "SquareTypedDict": "shapes_dicts",
        },
    )

__all__ = [
    "Circle",
    "CircleTypedDict",
    "Shape",
    "ShapeTypedDict",
    "Square",
    "SquareTypedDict",
]
