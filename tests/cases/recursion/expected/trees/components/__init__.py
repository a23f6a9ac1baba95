"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .trees import Forest, Itself, Left, Lists, ListsItem, Right, Tree, Value
    from .trees_dicts import ListsItemTypedDict, TreeTypedDict, ValueTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Forest": "trees",
            "Itself": "trees",
            "Left": "trees",
            "Lists": "trees",
            "ListsItem": "trees",
            "ListsItemTypedDict": "trees_dicts",
            "Right": "trees",
            "Tree": "trees",
            "TreeTypedDict": "trees_dicts",
            "Value": "trees",
            "ValueTypedDict": "trees_dicts",
        },
    )

__all__ = [
    "Forest",
    "Itself",
    "Left",
    "Lists",
    "ListsItem",
    "ListsItemTypedDict",
    "Right",
    "Tree",
    "TreeTypedDict",
    "Value",
    "ValueTypedDict",
]
