"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .things import Key, Search
    from .things_dicts import KeyTypedDict, SearchTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Key": "things",
            "KeyTypedDict": "things_dicts",
            "Search": "things",
            "SearchTypedDict": "things_dicts",
        },
    )

__all__ = [
    "Key",
    "KeyTypedDict",
    "Search",
    "SearchTypedDict",
]
