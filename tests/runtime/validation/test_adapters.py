"""Arguments and server data, converted by their types."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import pytest
from pydantic import Field, ValidationError

from runtime.errors import ArgumentError
from runtime.validation.adapters import (
    adapter,
    from_wire_json,
    to_wire,
    validate_argument,
)
from runtime.validation.models import BaseModel
from runtime.validation.received import from_wire


class Event(BaseModel):
    """A model with a field of another name on the wire."""

    on: Annotated[date, Field(alias="startsOn")]
    places: int | None = None


class Count(BaseModel):
    """A model whose fields have their names on the wire."""

    count: int


def test_an_argument_is_converted() -> None:
    day = date(2024, 5, 6)
    assert validate_argument(Event, {"startsOn": "2024-05-06"}, "event") == Event(
        on=day
    )
    assert validate_argument(Event, {"on": day}, "event") == Event(on=day)


def test_all_problems_of_an_argument_are_named() -> None:
    with pytest.raises(ArgumentError) as caught:
        validate_argument(list[Event], [{"places": "many"}], "events")
    first, second = str(caught.value).splitlines()
    assert first == "events.0.startsOn: missing"
    assert second.startswith("events.0.places: ")
    assert second.endswith(", not str")


def test_the_problem_of_a_body_has_no_argument() -> None:
    with pytest.raises(ArgumentError, match=r"^the body: .*, not str$"):
        validate_argument(int, "many", "")


def test_an_error_of_an_argument_does_not_show_its_value() -> None:
    with pytest.raises(ArgumentError) as caught:
        validate_argument(int, "s3cr3t", "key")
    assert "s3cr3t" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_server_data_has_the_names_of_the_wire() -> None:
    found = from_wire(Event, {"startsOn": "2024-05-06", "on": "a text"})
    assert found.on == date(2024, 5, 6)
    assert found.model_extra == {"on": "a text"}
    with pytest.raises(ValidationError):
        from_wire(Event, {"on": "2024-05-06"})
    with pytest.raises(ValidationError):
        from_wire_json(Event, b'{"on": "2024-05-06"}')
    assert from_wire_json(list[Count], '[{"count": 1}]') == [Count(count=1)]


def test_json_has_the_names_of_the_wire_and_no_omitted_fields() -> None:
    day = date(2024, 5, 6)
    assert to_wire(Event, Event(on=day)) == {"startsOn": "2024-05-06"}
    given = Event(on=day, places=None)
    assert to_wire(Event, given) == {"startsOn": "2024-05-06", "places": None}


def test_an_adapter_is_built_once() -> None:
    assert adapter(Count) is adapter(Count)
