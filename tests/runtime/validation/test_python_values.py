"""Python values of the caller that JSON has as text or as numbers."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Annotated, Any, Literal
from urllib.parse import quote
from uuid import UUID

import pytest
from pydantic import Field, ValidationError

from runtime.call import Header, Parameter, Path, Query, json_body
from runtime.errors import ArgumentError
from runtime.request.bodies import lines_body
from runtime.request.build import parameter_value
from runtime.request.encoding import encode_header, encode_path
from runtime.request.fields import FormField, pairs_of, parts_of
from runtime.request.scalars import scalar
from runtime.validation.adapters import from_wire_json
from runtime.validation.models import BaseModel
from runtime.validation.received import from_wire


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


class Priced(BaseModel):
    unit_price: Annotated[float | None, Field(alias="unitPrice")] = None


class Made:
    """A way to make a model from keywords of any type."""

    def __init__(self, make: Any) -> None:
        self._make = make

    def __call__(self, **values: object) -> Any:
        if isinstance(self._make, type):
            return self._make(**values)
        return self._make(values)


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
    (float, 2**53, "9007199254740992.0"),
    (float, 2**53 + 1, "9007199254740993"),
    (float, -(2**53) - 1, "-9007199254740993"),
    (float, 10**30 + 1, str(10**30 + 1)),
    (float | None, 2**53 + 1, "9007199254740993"),
    (float | str, 2**53 + 1, "9007199254740993"),
    (float | int, 2**53 + 1, "9007199254740993"),
    (Decimal, NUMBER, f'"{DIGITS}"'),
    (Decimal, "1.50", '"1.50"'),
    (str, dt.timedelta(days=1, seconds=5), '"P1DT5S"'),
    (str, dt.date(2026, 1, 1), '"2026-01-01"'),
    (str, dt.time(1, 2), '"01:02:00"'),
    (str, PurePosixPath("a/b"), '"a/b"'),
    (dt.date | dt.datetime, "2026-01-01T00:00:00Z", '"2026-01-01T00:00:00Z"'),
    (dt.datetime, "2026-01-01T00:00:00+00:00", '"2026-01-01T00:00:00+00:00"'),
    (dt.datetime, "2026-01-01", '"2026-01-01"'),
    (dt.datetime | None, "2026-01-01", '"2026-01-01"'),
    (dt.time, "10:00", '"10:00"'),
]


@pytest.mark.parametrize(("type_", "value", "expected"), TYPES_VALUES_JSON)
def test_everywhere(type_: Any, value: object, expected: str) -> None:
    text = expected.strip('"')
    assert body(type_, value) == expected
    assert body(list[type_], [value]) == f"[{expected}]"
    assert body(dict[str, type_], {"a": value}) == f'{{"a":{expected}}}'
    assert scalar(parameter_value(Query("q", value, type_), value)) == text
    path = parameter_value(Path("p", value, type_), value)
    assert encode_path("p", path, "simple", False) == quote(text, safe="")
    header = parameter_value(Header("h", [value], list[type_]), [value, value])
    assert encode_header(header, False) == f"{text},{text}"
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


def test_digits_of_aliased_and_unknown_properties() -> None:
    sent = body(Priced, {"unit_price": NUMBER, "other": "x"})
    assert sent == f'{{"unitPrice":{DIGITS},"other":"x"}}'
    assert body(Priced, {"unitPrice": NUMBER}) == f'{{"unitPrice":{DIGITS}}}'
    hidden = body(Priced, {"unitPrice": 1.5, "unit_price": NUMBER})
    assert json.loads(hidden)["unitPrice"] == 1.5


def test_text_where_text_is_allowed() -> None:
    assert body(float | str, NUMBER) == f'"{DIGITS}"'
    assert body(float | str, Decimal("9.90")) == "9.90"
    assert body(list[float | str], [NUMBER, ID]) == f'["{DIGITS}","{ID_TEXT}"]'


def test_json_lines() -> None:
    found = lines_body(Thing, iter([{"price": NUMBER}, {"the_id": ID}]), "x/y")
    assert found is not None
    lines = f'{{"price":{DIGITS}}}\n{{"theId":"{ID_TEXT}"}}\n'
    assert found.encode().content == lines.encode()
    wrong = lines_body(Thing, [{"the_id": [1]}], "x/y")
    assert wrong is not None
    with pytest.raises(ArgumentError, match=r"body\.0\.the"):
        wrong.encode()


def test_json_inside_of_a_form() -> None:
    field = FormField("f", {"price": NUMBER, "the_id": ID}, Thing)
    expected = f'{{"theId":"{ID_TEXT}","price":{DIGITS}}}'
    (part,) = parts_of(field)
    assert part.content == expected.encode()
    assert pairs_of(field) == [("f", quote(expected, safe=""))]


@pytest.mark.parametrize("make", [Made(Thing), Made(Thing.model_validate)])
def test_models(make: Made) -> None:
    thing = make(the_id=ID, color=Color.RED, things=[{"the_id": PurePosixPath("a")}])
    assert (thing.the_id, thing.color) == (ID_TEXT, "red")
    assert thing.things[0].the_id == "a"
    assert make(the_id=Color.RED, things=iter([thing])).things == [thing]
    with pytest.raises(ValidationError, match=r"the_?[iI]d"):
        make(the_id=[ID])


def test_values_of_the_server_are_not_converted() -> None:
    with pytest.raises(ValidationError):
        from_wire(Thing, {"theId": ID})


def test_integers_inside_of_objects() -> None:
    large = 2**53 + 1
    given = {
        "price": large,
        "more": {"a": [large]},
        "things": [{"price": -large, "at": "2026-01-01"}, {"price": 2}],
    }
    assert body(Thing, given) == (
        f'{{"price":{large},"things":[{{"price":-{large},"at":"2026-01-01"}},'
        f'{{"price":2.0}}],"more":{{"a":[{large}]}}}}'
    )
    assert body(Priced, {"unit_price": large}) == f'{{"unitPrice":{large}}}'
    assert (
        body(dict[str, Thing], {"a": {"price": large}})
        == f'{{"a":{{"price":{large}}}}}'
    )


def test_an_integer_that_is_too_large_for_a_number() -> None:
    with pytest.raises(ArgumentError, match=r"the body: .*number"):
        body(float, 10**400)


def test_models_and_results_have_floats() -> None:
    """pydantic writes an integer in a field for floats as a float."""
    price = Thing(price=2**53 + 1).price
    received = from_wire_json(Thing, '{"price":9007199254740993}').price
    assert type(price) is type(received) is float


def test_infinity_is_no_number() -> None:
    with pytest.raises(ArgumentError, match="the body: must be a finite number"):
        body(float, Decimal("NaN"))


def test_iterators_and_collections() -> None:
    assert body(list[str], iter([ID])) == f'["{ID_TEXT}"]'
    assert body(list[float], (value for value in [1.5, NUMBER])) == f"[1.5,{DIGITS}]"
    assert body(list[float], {NUMBER}) == f"[{DIGITS}]"
    assert (
        body(dict[str, float], MappingProxyType({"a": NUMBER})) == f'{{"a":{DIGITS}}}'
    )
    nested = {"things": ({"the_id": value} for value in [ID])}
    assert body(Thing, nested) == f'{{"things":[{{"theId":"{ID_TEXT}"}}]}}'


def test_values_that_are_not_valid_in_an_iterator() -> None:
    with pytest.raises(ArgumentError, match=r"the_id: .* not list"):
        body(list[Thing], iter([{"the_id": [ID]}]))


def test_problems_are_those_of_the_values_given() -> None:
    given: Parameter = Query("q", [ID], str)
    with pytest.raises(ArgumentError, match="q: Input should be a valid string"):
        parameter_value(given, given.value)
