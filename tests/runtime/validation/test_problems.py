"""Messages about values that break their schema."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from runtime.validation.adapters import from_wire_json
from runtime.validation.models import BaseModel
from runtime.validation.problems import explain, explain_json
from runtime.validation.received import from_wire


class Item(BaseModel):
    """A model with one required field."""

    size: int


def explained(type_: Any, value: Any) -> str:  # any type, any JSON
    with pytest.raises(ValidationError) as caught:
        from_wire(type_, value)
    return explain("the body breaks its schema", caught.value, value)


def places(message: str) -> list[str]:
    return [line.split(": ")[0].strip() for line in message.splitlines()[1:]]


@pytest.mark.parametrize(
    ("type_", "value", "place"),
    [
        (int, "x", "at the top"),
        (list[int], [1, "x"], "at /1"),
        (dict[str, Item], {"a/b~c": {"size": "x"}}, "at /a~1b~0c/size"),
        (Item, {}, "at /size"),
        (Item | None, {"size": "x"}, "at /size"),
        (dict[str, int | list[int]], {"a": "x"}, "at /a"),
    ],
)
def test_places_are_json_pointers(type_: Any, value: Any, place: str) -> None:
    assert places(explained(type_, value))[0] == place


def test_the_first_problems_are_shown() -> None:
    message = explained(list[int], ["a", "b", "c", "d", "e"])
    assert places(message) == ["at /0", "at /1", "at /2", "and 2 more"]


def test_long_values_are_cut() -> None:
    message = explained(list[int], ["x" * 100])
    assert message.endswith(f", not {repr('x' * 100)[:60]}...")


def test_a_body_is_decoded_for_its_places() -> None:
    body = json.dumps([{"size": 1}, {}]).encode()
    with pytest.raises(ValidationError) as caught:
        from_wire_json(list[Item], body)
    assert places(explain_json("wrong", caught.value, body)) == ["at /1/size"]


def test_a_body_that_is_not_json() -> None:
    with pytest.raises(ValidationError) as caught:
        from_wire_json(Item, b"<html>")
    assert places(explain_json("wrong", caught.value, b"<html>")) == ["at the top"]
