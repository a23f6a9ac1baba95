"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .things import Owner, Thing
    from .things_dicts import OwnerTypedDict, ThingTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Owner": "things",
            "OwnerTypedDict": "things_dicts",
            "Thing": "things",
            "ThingTypedDict": "things_dicts",
        },
    )

__all__ = [
    "Owner",
    "OwnerTypedDict",
    "Thing",
    "ThingTypedDict",
]
