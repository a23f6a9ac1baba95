"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .animals import (
        Animal,
        AnyPet,
        Bird,
        Cat,
        Dog,
        EventsResponse,
        EventsResponseCode,
        EventsResponseEvent,
        EventsResponseEventArrived,
        EventsResponseEventLeft,
        Fish,
        Hamster,
        Num,
        Parrot,
        Penguin,
        Pet,
        Word,
    )
    from .animals_dicts import (
        AnimalTypedDict,
        BirdTypedDict,
        CatTypedDict,
        DogTypedDict,
        ParrotTypedDict,
        PenguinTypedDict,
    )
    from .shared import (
        Call,
        EasyMessage,
        InputMessage,
        Item,
        Listing,
        OutputMessage,
        Strict,
    )
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Animal": "animals",
            "AnimalTypedDict": "animals_dicts",
            "AnyPet": "animals",
            "Bird": "animals",
            "BirdTypedDict": "animals_dicts",
            "Call": "shared",
            "Cat": "animals",
            "CatTypedDict": "animals_dicts",
            "Dog": "animals",
            "DogTypedDict": "animals_dicts",
            "EasyMessage": "shared",
            "EventsResponse": "animals",
            "EventsResponseCode": "animals",
            "EventsResponseEvent": "animals",
            "EventsResponseEventArrived": "animals",
            "EventsResponseEventLeft": "animals",
            "Fish": "animals",
            "Hamster": "animals",
            "InputMessage": "shared",
            "Item": "shared",
            "Listing": "shared",
            "Num": "animals",
            "OutputMessage": "shared",
            "Parrot": "animals",
            "ParrotTypedDict": "animals_dicts",
            "Penguin": "animals",
            "PenguinTypedDict": "animals_dicts",
            "Pet": "animals",
            "Strict": "shared",
            "Word": "animals",
        },
    )

__all__ = [
    "Animal",
    "AnimalTypedDict",
    "AnyPet",
    "Bird",
    "BirdTypedDict",
    "Call",
    "Cat",
    "CatTypedDict",
    "Dog",
    "DogTypedDict",
    "EasyMessage",
    "EventsResponse",
    "EventsResponseCode",
    "EventsResponseEvent",
    "EventsResponseEventArrived",
    "EventsResponseEventLeft",
    "Fish",
    "Hamster",
    "InputMessage",
    "Item",
    "Listing",
    "Num",
    "OutputMessage",
    "Parrot",
    "ParrotTypedDict",
    "Penguin",
    "PenguinTypedDict",
    "Pet",
    "Strict",
    "Word",
]
