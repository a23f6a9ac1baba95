"""The member of a union that a discriminator selects."""

from __future__ import annotations

import pickle
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, TypeAdapter, ValidationError

from runtime.validation.models import BaseModel
from runtime.validation.unions import Discriminated, UnknownVariant, VariantTag


class Cat(BaseModel):
    """Its discriminator has another name in Python."""

    sort: Annotated[Literal["cat"], Field(alias="kind")]


class Dog(BaseModel):
    """One of two members with the same tag."""

    kind: Literal["dog"]
    tricks: list[str]


class Wolf(BaseModel):
    """The other member with this tag."""

    kind: Literal["dog"]
    pack: str


class Stray(BaseModel):
    """An animal without the discriminator."""

    place: str


Animal = Annotated[
    Cat | Dog | Wolf | Stray | UnknownVariant,
    Discriminated("kind", {"cat": "Cat", "dog": ("Dog", "Wolf"), 7: "Stray"}, "Stray"),
]
ANIMAL: TypeAdapter[Any] = TypeAdapter(Animal)  # a union is no class
NARROW: TypeAdapter[Any] = TypeAdapter(  # as above
    Annotated[
        Cat | UnknownVariant,
        Discriminated("kind", {"cat": "Cat"}),
    ]
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"kind": "cat"}, Cat),
        ({"kind": "dog", "tricks": []}, Dog),
        ({"kind": "dog", "pack": "x"}, Wolf),
        ({"kind": 7, "place": "x"}, Stray),
        ({"place": "x"}, Stray),
        ({"kind": None, "place": "x"}, Stray),
        ({"kind": "fox"}, UnknownVariant),
        ({"kind": 8.5}, UnknownVariant),
        ({"kind": ["cat"]}, UnknownVariant),
        ({"kind": {"a": 1}}, UnknownVariant),
    ],
)
def test_what_was_sent(value: dict[str, object], expected: type[BaseModel]) -> None:
    found = ANIMAL.validate_python(value, by_alias=True, by_name=False)
    assert type(found) is expected
    assert ANIMAL.dump_python(found, by_alias=True, exclude_unset=True) == value


@pytest.mark.parametrize(
    "model",
    [
        Cat(sort="cat"),
        Dog(kind="dog", tricks=["sit"]),
        Wolf(kind="dog", pack="x"),
        Stray(place="x"),
        UnknownVariant.model_validate({"kind": "fox", "tail": 1}),
    ],
    ids=lambda model: type(model).__name__,
)
def test_models_stay_what_they_are(model: BaseModel) -> None:
    assert ANIMAL.validate_python(model) is model


@pytest.mark.parametrize("value", [None, 1, "cat", [], [{"kind": "cat"}]])
def test_what_is_no_object_is_refused(value: object) -> None:
    with pytest.raises(ValidationError):
        ANIMAL.validate_python(value)


def test_a_member_must_fit() -> None:
    with pytest.raises(ValidationError) as caught:
        ANIMAL.validate_python({"kind": "dog", "tricks": 1})
    assert "tricks" in str(caught.value)


def test_without_the_property_it_is_the_fallback() -> None:
    assert type(NARROW.validate_python({"tail": 1})) is UnknownVariant
    assert NARROW.validate_python({"kind": "fox", "tail": 1}).tail == 1


class Card(BaseModel):
    """A member that fills in its tag."""

    kind: Literal["card"] = "card"
    number: str


class Bank(BaseModel):
    """Another member that fills in its tag."""

    kind: Annotated[Literal["bank"], VariantTag()] = "bank"
    iban: str
    name: str | None = None


class Cash(BaseModel):
    """A member that does not fill in its tag."""

    kind: Literal["cash", "coins"]


METHOD: TypeAdapter[Any] = TypeAdapter(  # as above
    Annotated[
        Card | Bank | Cash | UnknownVariant,
        Discriminated("kind", {"card": "Card", "bank": "Bank", "cash": "Cash"}),
    ]
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"number": "1"}, Card),
        ({"iban": "1", "name": "x"}, Bank),
        ({"iban": "1", "number": "1"}, UnknownVariant),
        ({"iban": "1", "number": "1", "name": "x"}, Bank),
        ({"name": "x"}, UnknownVariant),
    ],
)
def test_without_the_property_it_is_the_member_that_fits_best(
    value: dict[str, str], expected: type[BaseModel]
) -> None:
    found = METHOD.validate_python(value)
    assert type(found) is expected
    assert found.model_dump(exclude_unset=True) == value


@pytest.mark.parametrize("kind", ["bank", "other", 7.5])
def test_a_class_alone_has_any_value(kind: object) -> None:
    assert Bank.model_validate({"kind": kind, "iban": "1"}).kind == kind


def test_a_class_alone_has_no_value_of_another_kind() -> None:
    with pytest.raises(ValidationError):
        Bank.model_validate({"kind": [], "iban": "1"})


def test_names_of_properties_that_are_not_declared() -> None:
    found = UnknownVariant.model_validate({"petType": "fox", "pet_type": 1, "@id": 2})
    assert (found.petType, found.pet_type, found.id) == ("fox", 1, 2)
    with pytest.raises(AttributeError, match="this UnknownVariant has no name"):
        _ = found.name
    assert pickle.loads(pickle.dumps(found)) == found
