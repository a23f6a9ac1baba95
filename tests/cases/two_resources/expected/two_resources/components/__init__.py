"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .cats import Cat
    from .dogs import Dog
    from .shared import Owner, Problem, ProblemError, Unused
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Cat": "cats",
            "Dog": "dogs",
            "Owner": "shared",
            "Problem": "shared",
            "ProblemError": "shared",
            "Unused": "shared",
        },
    )

__all__ = [
    "Cat",
    "Dog",
    "Owner",
    "Problem",
    "ProblemError",
    "Unused",
]
