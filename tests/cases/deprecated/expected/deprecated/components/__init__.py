"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .old import Old, OldRequest
    from .old_dicts import OldRequestTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Old": "old",
            "OldRequest": "old",
            "OldRequestTypedDict": "old_dicts",
        },
    )

__all__ = [
    "Old",
    "OldRequest",
    "OldRequestTypedDict",
]
