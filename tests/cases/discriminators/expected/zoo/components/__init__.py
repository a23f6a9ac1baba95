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
        DogTypedDict,
        ParrotTypedDict,
        PenguinTypedDict,
    )
    from .shared import (
        AnySource,
        Call,
        Cat,
        DocumentSource,
        EasyMessage,
        InputMessage,
        Item,
        Listing,
        OutputMessage,
        Source,
        Strict,
        ToolSource,
    )
    from .shared_dicts import CatTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Animal": "animals",
            "AnimalTypedDict": "animals_dicts",
            "AnyPet": "animals",
            "AnySource": "shared",
            "Bird": "animals",
            "BirdTypedDict": "animals_dicts",
            "Call": "shared",
            "Cat": "shared",
            "CatTypedDict": "shared_dicts",
            "DocumentSource": "shared",
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
            "Source": "shared",
            "Strict": "shared",
            "ToolSource": "shared",
            "Word": "animals",
        },
    )

__all__ = [
    "Animal",
    "AnimalTypedDict",
    "AnyPet",
    "AnySource",
    "Bird",
    "BirdTypedDict",
    "Call",
    "Cat",
    "CatTypedDict",
    "DocumentSource",
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
    "Source",
    "Strict",
    "ToolSource",
    "Word",
]
