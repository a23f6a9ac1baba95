"""Values that break their schema, read leniently."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from runtime.response.lenient import Deviation, read_leniently
from runtime.validation.models import BaseModel
from runtime.validation.unions import Discriminated, UnknownVariant


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    kind: Literal["dog"]
    tricks: list[str] | None = None
    walks: Annotated[int | None, Field(alias="walksPerDay")] = None


Pet = TypeAliasType(
    "Pet",
    Annotated[
        Cat | Dog | UnknownVariant, Discriminated("kind", {"cat": "Cat", "dog": "Dog"})
    ],
)


class Owner(BaseModel):
    name: str
    pets: list[Pet]
    by_name: dict[str, Pet] | None = None
    pair: tuple[int, str] | None = None
    either: Cat | list[int] | None = None


def read(type_: Any, value: object) -> tuple[Any, dict[str, Any]]:
    """The value, and the deviations by their pointers."""
    result, deviations = read_leniently(type_, value)
    return result, {deviation.pointer: deviation.value for deviation in deviations}


def test_what_fits_has_no_deviations() -> None:
    result, found = read(Owner, {"name": "A", "pets": [{"kind": "cat", "lives": 9}]})
    assert result == Owner(name="A", pets=[Cat(kind="cat", lives=9)])
    assert found == {}


def test_members_of_unions_are_found_by_their_discriminator() -> None:
    pets = [
        {"kind": "cat", "lives": "nine"},
        {"kind": "dog", "tricks": ["sit", 1], "walksPerDay": "two"},
        {"kind": "fish", "fins": 2},
        7,
    ]
    result, found = read(Owner, {"name": "A", "pets": pets})
    cat, dog, fish, seven = result.pets
    assert (type(cat), cat.lives) == (Cat, "nine")
    assert (type(dog), dog.tricks, dog.walks) == (Dog, ["sit", 1], "two")
    assert (type(fish), fish.fins) == (UnknownVariant, 2)
    assert seven == 7
    assert found == {
        "/pets/0/lives": "nine",
        "/pets/1/tricks/1": 1,
        "/pets/1/walksPerDay": "two",
        "/pets/3": 7,
    }


def test_the_member_with_the_fewest_deviations_is_taken() -> None:
    # The order of the members does not change the result.
    for type_ in (Owner | Dog, Dog | Owner):
        result, found = read(type_, {"kind": "dog", "tricks": "sit"})
        assert type(result) is Dog
        assert found == {"/tricks": "sit"}


def test_containers_are_read_part_by_part() -> None:
    value = {
        "name": "A",
        "pets": [],
        "by_name": {"a/b": {"kind": "cat"}, "c": {"kind": "cat", "lives": 1}},
        "pair": [1, 2],
        "either": [1, "x"],
    }
    result, found = read(Owner, value)
    assert result.by_name["c"] == Cat(kind="cat", lives=1)
    assert result.by_name["a/b"].lives is None
    assert result.pair == [1, 2]
    assert result.either == [1, "x"]
    assert found == {
        "/by_name/a~1b/lives": None,
        "/pair/1": 2,
        "/either/1": "x",
    }


def test_unknown_properties_are_kept_and_nothing_is_added() -> None:
    result, found = read(Owner, {"name": 1, "new": True})
    assert result.new is True
    assert result.pets is None
    dumped = result.model_dump(exclude_unset=True, warnings=False)
    assert dumped == {"name": 1, "new": True}
    assert found == {"/name": 1, "/pets": None}


def test_what_has_no_parts_is_kept() -> None:
    assert read(Owner, "text") == ("text", {"": "text"})
    assert read(list[int], {"a": 1}) == ({"a": 1}, {"": {"a": 1}})
    assert read(int | None, "x") == ("x", {"": "x"})


def test_a_deviation_names_the_expected_value() -> None:
    _, deviations = read_leniently(list[int], ["x"])
    (only,) = deviations
    assert only == Deviation("/0", only.problem, "x")
    assert "valid integer" in only.problem
