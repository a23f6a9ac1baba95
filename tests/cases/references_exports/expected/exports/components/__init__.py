"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .labels import Badge, Label
    from .pets import Error
    from .shapes import AnyShape, Circle, Drawing, Shape, Square
    from .shared import Animal, Money, Owner, Person, Pet, Status
    from .shared_dicts import MoneyTypedDict, PersonTypedDict, PetTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Animal": "shared",
            "AnyShape": "shapes",
            "Badge": "labels",
            "Circle": "shapes",
            "Drawing": "shapes",
            "Error": "pets",
            "Label": "labels",
            "Money": "shared",
            "MoneyTypedDict": "shared_dicts",
            "Owner": "shared",
            "Person": "shared",
            "PersonTypedDict": "shared_dicts",
            "Pet": "shared",
            "PetTypedDict": "shared_dicts",
            "Shape": "shapes",
            "Square": "shapes",
            "Status": "shared",
        },
    )

__all__ = [
    "Animal",
    "AnyShape",
    "Badge",
    "Circle",
    "Drawing",
    "Error",
    "Label",
    "Money",
    "MoneyTypedDict",
    "Owner",
    "Person",
    "PersonTypedDict",
    "Pet",
    "PetTypedDict",
    "Shape",
    "Square",
    "Status",
]
