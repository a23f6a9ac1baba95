"""Models of the caller are filled in, those of the server are not."""

from __future__ import annotations

import json
from typing import Annotated, Literal

import pytest
from pydantic import Field, TypeAdapter, ValidationError

from runtime.response.lenient import read_leniently
from runtime.validation.adapters import (
    from_wire_json,
    to_wire,
    validate_argument,
)
from runtime.validation.models import BaseModel
from runtime.validation.received import from_wire


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


class Shift(BaseModel):
    """A model with a field that has another name on the wire."""

    scheduled_shift: Annotated[str | None, Field(alias="scheduledShift")] = None
    sort: Annotated[Literal["shift"], Field(alias="kind")] = "shift"
    number: int | None = None


@pytest.mark.parametrize(
    "body",
    [
        {"scheduled_shift": 3},
        {"scheduled_shift": None, "number": 1},
        {"scheduled_shift": {"a": [1]}, "scheduledShift": "night"},
        {"scheduled_shift": "day", "scheduledShift": "night"},
        {"sort": "x", "kind": "shift"},
    ],
)
def test_unknown_property_with_the_name_of_a_field(body: dict[str, object]) -> None:
    found = from_wire(Shift, body)
    assert found.scheduled_shift == body.get("scheduledShift")
    assert to_wire(Shift, validate_argument(Shift, found, "shift")) == body
    shifts = from_wire_json(list[Shift], json.dumps([body]))
    assert to_wire(list[Shift], shifts) == [body]
    copied = found.model_copy(update={"number": 7})
    assert to_wire(Shift, copied) == {**body, "number": 7}


def test_unknown_property_in_a_lenient_result() -> None:
    body = {"scheduled_shift": 3, "number": "seven"}
    found, deviations = read_leniently(Shift, body)
    assert [deviation.pointer for deviation in deviations] == ["/number"]
    assert to_wire(Shift, found) == body


def test_field_beside_an_unknown_property_can_be_set() -> None:
    found = from_wire(Shift, {"scheduled_shift": 3})
    found.scheduled_shift = "night"
    assert to_wire(Shift, found) == {"scheduled_shift": 3, "scheduledShift": "night"}


def test_problems_are_those_of_pydantic() -> None:
    with pytest.raises(ValidationError) as caught:
        Dog.model_validate({"name": 1})
    with pytest.raises(ValidationError) as made:
        Dog(name=1)  # type: ignore[arg-type] # a wrong type, on purpose
    assert caught.value.errors() == made.value.errors()
