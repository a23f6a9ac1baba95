"""Python values of the caller that JSON has as text or as numbers."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from pathlib import PurePosixPath
from typing import Annotated, Any, Literal
from urllib.parse import quote
from uuid import UUID

import pytest
from pydantic import Field, ValidationError

from runtime.call import Parameter, Query, json_body
from runtime.errors import ArgumentError
from runtime.request.build import parameter_value
from runtime.request.fields import FormField, pairs_of, parts_of
from runtime.validation.models import BaseModel


class Color(Enum):
    RED = "red"


class Size(StrEnum):
    BIG = "big"


class Level(IntEnum):
    HIGH = 2


ID = UUID(int=1)
ID_TEXT = "00000000-0000-0000-0000-000000000001"
DIGITS = "0.1234567890123456789012345"
NUMBER = Decimal(DIGITS)
LARGE = Decimal("12345678901234567890123")


class Thing(BaseModel):
    the_id: Annotated[str | None, Field(alias="theId")] = None
    price: float | None = None
    at: dt.datetime | None = None
    color: Literal["red", "blue"] | None = None
    things: list[Thing] | None = None


TYPES_VALUES_JSON = [
    (str, ID, f'"{ID_TEXT}"'),
    (str, Color.RED, '"red"'),
    (str, Size.BIG, '"big"'),
    (Literal["red"], Color.RED, '"red"'),
    (Literal[1, 2], Level.HIGH, "2"),
    (int, Level.HIGH, "2"),
    (str, NUMBER, f'"{DIGITS}"'),
    (float, NUMBER, DIGITS),
    (int, LARGE, str(LARGE)),
    (Decimal, NUMBER, f'"{DIGITS}"'),
    (Decimal, "1.50", '"1.50"'),
    (str, dt.timedelta(days=1, seconds=5), '"P1DT5S"'),
    (str, dt.date(2026, 1, 1), '"2026-01-01"'),
    (str, dt.time(1, 2), '"01:02:00"'),
    (str, PurePosixPath("a/b"), '"a/b"'),
    (dt.date | dt.datetime, "2026-01-01T00:00:00Z", '"2026-01-01T00:00:00Z"'),
    (dt.datetime, "2026-01-01T00:00:00+00:00", '"2026-01-01T00:00:00+00:00"'),
    (dt.time, "10:00", '"10:00"'),
]


@pytest.mark.parametrize(("type_", "value", "expected"), TYPES_VALUES_JSON)
def test_everywhere(type_: Any, value: object, expected: str) -> None:
    text = expected.strip('"')
    assert body(type_, value) == expected
    assert body(list[type_], [value]) == f"[{expected}]"
    assert body(dict[str, type_], {"a": value}) == f'{{"a":{expected}}}'
    assert str(parameter_value(Query("q", value, type_), value)) == text
    assert pairs_of(FormField("f", value, type_)) == [("f", quote(text, safe=""))]
    (part,) = parts_of(FormField("f", value, type_))
    assert part.content == text.encode()


def body(type_: Any, value: object) -> str:
    found = json_body(type_, value)
    assert found is not None
    content = found.encode().content
    assert isinstance(content, bytes)
    return content.decode()


def test_objects() -> None:
    given = {
        "theId": ID,
        "price": NUMBER,
        "at": "2026-01-01T00:00:00.000Z",
        "color": Color.RED,
        "things": [{"the_id": ID, "price": Decimal("1.10")}],
    }
    sent = body(Thing, given)
    assert f'"price":{DIGITS}' in sent
    assert json.loads(sent) == {
        "theId": ID_TEXT,
        "price": float(DIGITS),
        "at": "2026-01-01T00:00:00.000Z",
        "color": "red",
        "things": [{"theId": ID_TEXT, "price": 1.1}],
    }


def test_models() -> None:
    thing = Thing(the_id=ID, color=Color.RED)  # type: ignore[arg-type] # other types
    assert (thing.the_id, thing.color) == (ID_TEXT, "red")
    with pytest.raises(ValidationError, match="the_id"):
        Thing(the_id=[ID])  # type: ignore[arg-type] # a wrong type, on purpose


def test_infinity_is_no_digits() -> None:
    assert body(float, Decimal("NaN")) == "null"


def test_iterators_are_read_once() -> None:
    with pytest.raises(ArgumentError, match="valid string, not UUID"):
        body(list[str], iter([ID]))


def test_problems_are_those_of_the_values_given() -> None:
    given: Parameter = Query("q", [ID], str)
    with pytest.raises(ArgumentError, match="q: Input should be a valid string"):
        parameter_value(given, given.value)
