"""Constants that users leave out and compare: both type checkers know the class."""

# pyright: strict

from __future__ import annotations

from constants import Constants, components


def left_out(client: Constants) -> components.Card:
    client.payments.pay(method=components.Bank(iban="b"))
    client.payments.pay(method={"iban": "b"}, pet={"lives": 9})
    return client.cards.add(number="1")


def wrong(client: Constants) -> components.Card:
    components.Card(number="1", type="cash")  # refused
    return client.cards.add(number="1", type="cash")  # refused


def by_mapping(pet: components.Pet) -> components.Cat | components.Bird | str | None:
    if pet.pet_kind == "cat" or pet.pet_kind == "Bird":
        return pet
    if pet.pet_kind == "dog" or pet.pet_kind == "puppy":
        return pet.name
    return None


def by_constant(method: components.Method) -> components.Card | None:
    match method.type:
        case "card":
            return method
        case _:
            return None


def wrong_class(method: components.Method) -> str:
    if method.type == "card":
        return method.iban  # refused
    return ""


def by_pattern(method: components.Method) -> str:
    match method:
        case components.Card(number=number):
            return number
        case components.Bank(iban=iban):
            return iban
        case _:
            return "unknown"
