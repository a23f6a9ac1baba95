"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .shared import (
        Even,
        Matrix,
        MatrixItem,
        Narrow,
        NarrowNext,
        NarrowNextNext,
        Odd,
        Rows,
        Wide,
    )
    from .trees import Forest, Itself, Left, Lists, ListsItem, Right, Tree, Value
    from .trees_dicts import ListsItemTypedDict, TreeTypedDict, ValueTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Even": "shared",
            "Forest": "trees",
            "Itself": "trees",
            "Left": "trees",
            "Lists": "trees",
            "ListsItem": "trees",
            "ListsItemTypedDict": "trees_dicts",
            "Matrix": "shared",
            "MatrixItem": "shared",
            "Narrow": "shared",
            "NarrowNext": "shared",
            "NarrowNextNext": "shared",
            "Odd": "shared",
            "Right": "trees",
            "Rows": "shared",
            "Tree": "trees",
            "TreeTypedDict": "trees_dicts",
            "Value": "trees",
            "ValueTypedDict": "trees_dicts",
            "Wide": "shared",
        },
    )

__all__ = [
    "Even",
    "Forest",
    "Itself",
    "Left",
    "Lists",
    "ListsItem",
    "ListsItemTypedDict",
    "Matrix",
    "MatrixItem",
    "Narrow",
    "NarrowNext",
    "NarrowNextNext",
    "Odd",
    "Right",
    "Rows",
    "Tree",
    "TreeTypedDict",
    "Value",
    "ValueTypedDict",
    "Wide",
]
