"""Models of the caller are filled in, those of the server are not."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from pydantic import Field, TypeAdapter, ValidationError

from runtime.validation.adapters import from_wire, to_wire, validate_argument
from runtime.validation.models import BaseModel


class Dog(BaseModel):
    """A model with constants of several types."""

    sort: Annotated[Literal["dog"], Field(alias="kind")] = "dog"
    version: Literal[0] = 0
    name: str | None = None


class Box(BaseModel):
    """A model without constants, which contains one with constants."""

    pet: Dog


FILLED_IN = {"kind": "dog", "version": 0}


def test_the_caller_makes_a_model() -> None:
    assert to_wire(Dog, Dog()) == FILLED_IN
    assert to_wire(Dog, Dog(name="x")) == {**FILLED_IN, "name": "x"}
    assert to_wire(Box, Box.model_validate({"pet": Dog()})) == {"pet": FILLED_IN}


def test_the_caller_passes_plain_values() -> None:
    assert to_wire(Box, validate_argument(Box, {"pet": {}}, "box")) == {
        "pet": FILLED_IN
    }
    values: list[object] = [{}, Dog(name="x")]
    found = validate_argument(list[Dog], values, "pets")
    assert to_wire(list[Dog], found) == [FILLED_IN, {**FILLED_IN, "name": "x"}]


def test_what_the_server_leaves_out_is_not_sent() -> None:
    found = from_wire(Box, {"pet": {"name": "x"}})
    assert found.pet.sort == "dog"
    assert to_wire(Box, found) == {"pet": {"name": "x"}}
    assert to_wire(Box, validate_argument(Box, found, "box")) == {"pet": {"name": "x"}}
    assert to_wire(Dog, TypeAdapter(Dog).validate_json("{}")) == {}
    assert to_wire(Dog, found.pet.model_copy(update={"name": "y"})) == {"name": "y"}


def test_problems_are_those_of_pydantic() -> None:
    with pytest.raises(ValidationError) as caught:
        Dog.model_validate({"name": 1})
    with pytest.raises(ValidationError) as made:
        Dog(name=1)  # type: ignore[arg-type] # what is refused
    assert caught.value.errors() == made.value.errors()
