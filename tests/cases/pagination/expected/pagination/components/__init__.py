"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .pages import BodyRequest, BodyRequestPage, Item, Items, ItemsMeta
    from .pages_dicts import BodyRequestPageTypedDict, BodyRequestTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "BodyRequest": "pages",
            "BodyRequestPage": "pages",
            "BodyRequestPageTypedDict": "pages_dicts",
            "BodyRequestTypedDict": "pages_dicts",
            "Item": "pages",
            "Items": "pages",
            "ItemsMeta": "pages",
        },
    )

__all__ = [
    "BodyRequest",
    "BodyRequestPage",
    "BodyRequestPageTypedDict",
    "BodyRequestTypedDict",
    "Item",
    "Items",
    "ItemsMeta",
]
