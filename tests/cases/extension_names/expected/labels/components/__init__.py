"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .reports import Report
    from .shared import Thing
    from .shared_dicts import ThingTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Report": "reports",
            "Thing": "shared",
            "ThingTypedDict": "shared_dicts",
        },
    )

__all__ = [
    "Report",
    "Thing",
    "ThingTypedDict",
]
