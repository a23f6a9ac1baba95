"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .payments import Bird, Cat, Dog, Method, PayRequest, PayResponse, Pet
    from .payments_dicts import (
        BirdTypedDict,
        CatTypedDict,
        DogTypedDict,
        MethodTypedDict,
        PayRequestTypedDict,
        PetTypedDict,
    )
    from .shared import Bank, Card, CardType
    from .shared_dicts import BankTypedDict, CardTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Bank": "shared",
            "BankTypedDict": "shared_dicts",
            "Bird": "payments",
            "BirdTypedDict": "payments_dicts",
            "Card": "shared",
            "CardType": "shared",
            "CardTypedDict": "shared_dicts",
            "Cat": "payments",
            "CatTypedDict": "payments_dicts",
            "Dog": "payments",
            "DogTypedDict": "payments_dicts",
            "Method": "payments",
            "MethodTypedDict": "payments_dicts",
            "PayRequest": "payments",
            "PayRequestTypedDict": "payments_dicts",
            "PayResponse": "payments",
            "Pet": "payments",
            "PetTypedDict": "payments_dicts",
        },
    )

__all__ = [
    "Bank",
    "BankTypedDict",
    "Bird",
    "BirdTypedDict",
    "Card",
    "CardType",
    "CardTypedDict",
    "Cat",
    "CatTypedDict",
    "Dog",
    "DogTypedDict",
    "Method",
    "MethodTypedDict",
    "PayRequest",
    "PayRequestTypedDict",
    "PayResponse",
    "Pet",
    "PetTypedDict",
]
