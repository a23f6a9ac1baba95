"""Both type checkers accept the schemas that extend another one, and narrow them."""

# pyright: strict

from __future__ import annotations

from inheritance import Inheritance, components


def accepted(client: Inheritance) -> list[components.AnyAnimal]:
    dogs = client.animals.add_dogs(body=[components.AngryDog(name="a", bites=1)])
    cats = client.animals.add_cats(body=[components.Lion(name="b", pride="c")])
    return client.animals.add_animals(body=[*dogs, *cats, {"name": "d", "pride": "c"}])


def refused(client: Inheritance) -> list[components.AnyDog]:
    return client.animals.add_dogs(body=[components.Cat(name="a")])  # refused


def told_apart(animal: components.AnyAnimal) -> components.Lion | str | int | None:
    if animal.kind == "lion":
        return animal
    if animal.kind == "dog" and animal.temper == "angry":
        return animal.bites
    if isinstance(animal, components.Cat):
        return animal.is_indoor
    return animal.name
