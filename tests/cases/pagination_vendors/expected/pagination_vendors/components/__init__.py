"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .pages import (
        Item,
        Items,
        ItemsMeta,
        MicrosoftResponse,
        ScalarLastItemRequest,
        ScalarLastItemRequestPage,
    )
    from .pages_dicts import (
        ScalarLastItemRequestPageTypedDict,
        ScalarLastItemRequestTypedDict,
    )
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Item": "pages",
            "Items": "pages",
            "ItemsMeta": "pages",
            "MicrosoftResponse": "pages",
            "ScalarLastItemRequest": "pages",
            "ScalarLastItemRequestPage": "pages",
            "ScalarLastItemRequestPageTypedDict": "pages_dicts",
            "ScalarLastItemRequestTypedDict": "pages_dicts",
        },
    )

__all__ = [
    "Item",
    "Items",
    "ItemsMeta",
    "MicrosoftResponse",
    "ScalarLastItemRequest",
    "ScalarLastItemRequestPage",
    "ScalarLastItemRequestPageTypedDict",
    "ScalarLastItemRequestTypedDict",
]
