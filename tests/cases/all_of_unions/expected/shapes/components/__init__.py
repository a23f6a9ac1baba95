"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .shapes import (
        All,
        AllG,
        BaseAndOneOf,
        BaseAndOneOf2,
        BaseAndOneOfRound,
        Child,
        OnlyRequired,
        Parent,
        ParentOtherChild,
        RequiredAlternatives,
        SameProperty,
        SamePropertyInner,
        TwoUnions,
        TwoUnions1,
        TwoUnions2,
    )
    from .shared import Base, Narrowed, OtherChild, Variants, VariantsA, VariantsB
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "All": "shapes",
            "AllG": "shapes",
            "Base": "shared",
            "BaseAndOneOf": "shapes",
            "BaseAndOneOf2": "shapes",
            "BaseAndOneOfRound": "shapes",
            "Child": "shapes",
            "Narrowed": "shared",
            "OnlyRequired": "shapes",
            "OtherChild": "shared",
            "Parent": "shapes",
            "ParentOtherChild": "shapes",
            "RequiredAlternatives": "shapes",
            "SameProperty": "shapes",
            "SamePropertyInner": "shapes",
            "TwoUnions": "shapes",
            "TwoUnions1": "shapes",
            "TwoUnions2": "shapes",
            "Variants": "shared",
            "VariantsA": "shared",
            "VariantsB": "shared",
        },
    )

__all__ = [
    "All",
    "AllG",
    "Base",
    "BaseAndOneOf",
    "BaseAndOneOf2",
    "BaseAndOneOfRound",
    "Child",
    "Narrowed",
    "OnlyRequired",
    "OtherChild",
    "Parent",
    "ParentOtherChild",
    "RequiredAlternatives",
    "SameProperty",
    "SamePropertyInner",
    "TwoUnions",
    "TwoUnions1",
    "TwoUnions2",
    "Variants",
    "VariantsA",
    "VariantsB",
]
