"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .animals import (
        AngryDog,
        Animal,
        AnyAnimal,
        AnyCat,
        AnyDog,
        CalmDog,
        Cat,
        Dog,
        Lion,
    )
    from .animals_dicts import (
        AngryDogTypedDict,
        AnimalTypedDict,
        AnyAnimalTypedDict,
        AnyCatTypedDict,
        AnyDogTypedDict,
        CalmDogTypedDict,
        CatTypedDict,
        DogTypedDict,
        LionTypedDict,
    )
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "AngryDog": "animals",
            "AngryDogTypedDict": "animals_dicts",
            "Animal": "animals",
            "AnimalTypedDict": "animals_dicts",
            "AnyAnimal": "animals",
            "AnyAnimalTypedDict": "animals_dicts",
            "AnyCat": "animals",
            "AnyCatTypedDict": "animals_dicts",
            "AnyDog": "animals",
            "AnyDogTypedDict": "animals_dicts",
            "CalmDog": "animals",
            "CalmDogTypedDict": "animals_dicts",
            "Cat": "animals",
            "CatTypedDict": "animals_dicts",
            "Dog": "animals",
            "DogTypedDict": "animals_dicts",
            "Lion": "animals",
            "LionTypedDict": "animals_dicts",
        },
    )

__all__ = [
    "AngryDog",
    "AngryDogTypedDict",
    "Animal",
    "AnimalTypedDict",
    "AnyAnimal",
    "AnyAnimalTypedDict",
    "AnyCat",
    "AnyCatTypedDict",
    "AnyDog",
    "AnyDogTypedDict",
    "CalmDog",
    "CalmDogTypedDict",
    "Cat",
    "CatTypedDict",
    "Dog",
    "DogTypedDict",
    "Lion",
    "LionTypedDict",
]
