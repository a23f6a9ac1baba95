"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .shared import Flag
    from .testing_ import Account, AccountInput, Tree
    from .testing__dicts import AccountInputTypedDict
    from .things import Ball, Box, ChangesEvent, ListThingsResponse, Problem, Thing
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Account": "testing_",
            "AccountInput": "testing_",
            "AccountInputTypedDict": "testing__dicts",
            "Ball": "things",
            "Box": "things",
            "ChangesEvent": "things",
            "Flag": "shared",
            "ListThingsResponse": "things",
            "Problem": "things",
            "Thing": "things",
            "Tree": "testing_",
        },
    )

__all__ = [
    "Account",
    "AccountInput",
    "AccountInputTypedDict",
    "Ball",
    "Box",
    "ChangesEvent",
    "Flag",
    "ListThingsResponse",
    "Problem",
    "Thing",
    "Tree",
]
