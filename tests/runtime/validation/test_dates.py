"""A date, or a date with a time."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Annotated, Any

import pytest
from pydantic import ValidationError

from runtime.call import json_body
from runtime.validation.adapters import from_wire_json
from runtime.validation.dates import ByForm
from runtime.validation.models import BaseModel
from runtime.validation.received import from_wire


class Event(BaseModel):
    """A model with a date that may have a time."""

    at: Annotated[dt.date | dt.datetime, ByForm()] | None = None
    days: list[Annotated[dt.datetime | dt.date, ByForm()]] | None = None


DATE = dt.date(2026, 1, 1)
MIDNIGHT = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
MAKERS = pytest.mark.parametrize(
    "make",
    [
        lambda at: Event(at=at),
        lambda at: Event.model_validate({"at": at}),
        lambda at: from_wire(Event, {"at": at}),
        lambda at: from_wire_json(Event, json.dumps({"at": at})),
    ],
)


@MAKERS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-01", DATE),
        ("2026-01-01T00:00:00Z", MIDNIGHT),
        ("2026-01-01T00:00:00.000+00:00", MIDNIGHT),
        ("2026-01-01 00:00:00Z", MIDNIGHT),
        ("2026-01-01T00:00:00", MIDNIGHT.replace(tzinfo=None)),
    ],
)
def test_text(make: Callable[[Any], Event], text: str, expected: dt.date) -> None:
    at = make(text).at
    assert (type(at), at) == (type(expected), expected)


@MAKERS
@pytest.mark.parametrize("value", ["yesterday", "2026-13-01", "2026-01-01T25:00:00Z"])
def test_what_is_no_date(make: Callable[[Any], Event], value: Any) -> None:
    with pytest.raises(ValidationError, match="at"):
        make(value)


def test_values_of_python() -> None:
    event = Event(at=MIDNIGHT, days=[DATE, MIDNIGHT])
    assert (event.at, event.days) == (MIDNIGHT, [DATE, MIDNIGHT])
    assert sent(event) == {
        "at": "2026-01-01T00:00:00Z",
        "days": ["2026-01-01", "2026-01-01T00:00:00Z"],
    }


@pytest.mark.parametrize(
    "text", ["2026-01-01", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.000Z"]
)
def test_text_in_a_dict_is_sent_as_it_is(text: str) -> None:
    assert sent({"at": text, "days": [text]}) == {"at": text, "days": [text]}


class Meeting(BaseModel):
    """A model with dates that always have a time."""

    at: dt.datetime
    others: list[dt.datetime] | None = None


def test_a_date_in_place_of_a_date_with_a_time() -> None:
    """The attribute is midnight; text in a dict is sent as it is."""
    midnight = dt.datetime(2026, 1, 1)
    for meeting in (
        Meeting(at="2026-01-01", others=["2026-01-01"]),
        from_wire(Meeting, {"at": "2026-01-01", "others": ["2026-01-01"]}),
        from_wire_json(Meeting, '{"at":"2026-01-01","others":["2026-01-01"]}'),
    ):
        assert (meeting.at, meeting.others) == (midnight, [midnight])
    given = {"at": "2026-01-01", "others": ["2026-01-01"]}
    assert sent(given, Meeting) == given
    assert sent([given], list[Meeting]) == [given]


def sent(value: object, type_: Any = Event) -> Any:
    found = json_body(type_, value)
    assert found is not None
    content = found.encode().content
    assert isinstance(content, bytes)
    return json.loads(content)
