"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .stamps import Decimal_, Stamp
    from .stamps_dicts import Decimal_TypedDict, StampTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Decimal_": "stamps",
            "Decimal_TypedDict": "stamps_dicts",
            "Stamp": "stamps",
            "StampTypedDict": "stamps_dicts",
        },
    )

__all__ = [
    "Decimal_",
    "Decimal_TypedDict",
    "Stamp",
    "StampTypedDict",
]
