"""Values that JSON or UTF-8 does not have."""

from __future__ import annotations

import json
import math
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field
from typing_extensions import TypeAliasType

from helpers.loopback import SIDES, Answer, serving
from runtime.call import Cookie, Header, Path, Query, QueryString, json_body
from runtime.errors import ArgumentError
from runtime.request.bodies import FormBody, MultipartBody, lines_body, text_body
from runtime.request.fields import FormField
from runtime.validation.adapters import argument_to_json, argument_to_wire
from runtime.validation.models import BaseModel
from runtime.validation.unions import Discriminated, UnknownVariant

NOT_FINITE = [math.nan, math.inf, -math.inf, Decimal("nan"), Decimal("-Infinity")]
HALF = "\ud83d"


class Inner(BaseModel):
    ratio: float | None = None
    free: Any = None


class Outer(BaseModel):
    inner: Inner | None = None
    several: list[float] | None = None
    named: dict[str, float | str] | None = None
    text: str | None = None
    at: datetime | None = None


@pytest.mark.parametrize("number", NOT_FINITE)
@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("inner.ratio", lambda number: {"inner": {"ratio": number}}),
        ("inner.free", lambda number: {"inner": {"free": number}}),
        ("inner.free.a.1", lambda number: {"inner": {"free": {"a": [0, number]}}}),
        ("several.1", lambda number: {"several": [1.5, number]}),
        ("unknown.a", lambda number: {"unknown": {"a": number}}),
        (
            "inner.ratio",
            lambda number: {"inner": {"ratio": number}, "at": "2026-01-01"},
        ),
    ],
)
def test_numbers_in_bodies(number: Any, place: str, value: Any) -> None:
    with pytest.raises(ArgumentError, match=rf"^{place}: .*finite number"):
        argument_to_json(Outer, value(number))


@pytest.mark.parametrize("number", NOT_FINITE[:3])
@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (Outer, lambda number: Outer(inner=Inner(ratio=number))),
        (Outer, lambda number: Outer(inner=Inner(free=[number]))),
        (Outer, lambda number: Outer(own=number)),
        (Outer | None, lambda number: Outer(named={"a": number})),
        (list[Outer], lambda number: [Outer(several=[number])]),
        (dict[str, Any], lambda number: {"a": Inner(free=number)}),
        (Any, lambda number: number),
        (float, lambda number: number),
    ],
)
def test_numbers_in_models(number: float, type_: Any, value: Any) -> None:
    with pytest.raises(ArgumentError, match=f"finite number, not {number}"):
        argument_to_json(type_, value(number))


class Line(BaseModel):
    type: Literal["line"] = "line"
    inner: Inner | None = None


class Dot(BaseModel):
    type: Literal["dot"] = "dot"
    size: float = 0


_TAGS = {"line": "Line", "dot": "Dot"}
Shape = Annotated[Line | Dot | UnknownVariant, Discriminated("type", _TAGS)]


@pytest.mark.parametrize("number", NOT_FINITE[:3])
@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (Annotated[Outer, Field()], lambda number: Outer(inner=Inner(ratio=number))),
        (Annotated[Outer, Field()], lambda number: Outer(inner=Inner(free=[number]))),
        (Annotated[Outer, Field()], lambda number: Outer(own=number)),
        (Annotated[Outer, Field()], lambda number: {"own": {"a": [number]}}),
        (Annotated[list[Outer], Field()], lambda number: [{"own": number}]),
        (Annotated[Outer | None, Field()], lambda number: {"several": [number]}),
        (Annotated[Any, Field()], lambda number: {"a": Outer(own=number)}),
        (Annotated[float | str, Field()], lambda number: number),
        (Shape, lambda number: Dot(size=number)),
        (Shape, lambda number: {"type": "line", "inner": {"free": {"a": number}}}),
        (Shape, lambda number: Line(own=[number])),
        (Shape, lambda number: {"type": "unknown", "a": {"b": number}}),
        (TypeAliasType("Alias", Shape), lambda number: Line(own=[number])),
        (list[Shape], lambda number: [Dot(size=1), Dot(size=number)]),
    ],
)
def test_numbers_in_annotated_types(number: float, type_: Any, value: Any) -> None:
    with pytest.raises(ArgumentError, match=f"finite number, not {number}"):
        argument_to_json(type_, value(number))
    with pytest.raises(ArgumentError, match=f"finite number, not {number}"):
        argument_to_wire(type_, value(number), "body")


def test_an_annotated_model_is_sent() -> None:
    given = {"inner": {"ratio": 1.5}, "own": None}
    found = argument_to_json(Annotated[Outer, Field()], given)
    assert found == b'{"inner":{"ratio":1.5},"own":null}'


def test_all_numbers_are_named() -> None:
    with pytest.raises(ArgumentError) as caught:
        argument_to_json(Outer, {"several": [math.nan, 1.0, math.inf]})
    assert str(caught.value) == (
        "several.0: must be a finite number, not nan\n"
        "several.2: must be a finite number, not inf"
    )


@pytest.mark.parametrize("value", [{"text": "NaN"}, {"text": "Infinity", "n": 1e308}])
def test_text_may_be_called_like_numbers(value: Any) -> None:
    assert json.loads(argument_to_json(Outer, value)) == value


def test_answers_may_have_such_numbers() -> None:
    answer = Answer(200, b'{"inner": {"ratio": NaN, "free": Infinity}}')
    with serving(lambda _: answer) as server, SIDES[0](server) as send:
        inner = send(responses={"200": Outer}).inner
    assert math.isnan(inner.ratio)
    assert inner.free == math.inf


PARAMETERS: dict[str, Any] = {
    "query": lambda value: Query("p", value, Any),
    "number": lambda value: Query("p", value, float),
    "object": lambda value: Query("p", {"a": value}, Any, style="deepObject"),
    "list": lambda value: Query("p", [value], list[Any], explode=False),
    "JSON": lambda value: Query(
        "p", {"a": [value]}, Any, media_type="application/json"
    ),
    "the query": lambda value: QueryString("p", {"a": value}, Any),
    "header": lambda value: Header("p", value, Any),
    "path": lambda value: Path("p", value, Any),
    "cookie": lambda value: Cookie("p", value, Any),
}


BODIES: dict[str, Any] = {
    "JSON": lambda value: json_body(dict[str, Any], {"p": value}),
    "form": lambda value: FormBody([FormField("p", value, Any)]),
    "parts": lambda value: MultipartBody([FormField("p", value, Any)]),
    "JSON in parts": lambda value: MultipartBody(
        [FormField("p", {"a": value}, Any, content_type="application/json")]
    ),
    "lines": lambda value: lines_body(dict[str, Any], [{"p": value}], "a/b"),
}


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("number", [math.nan, -math.inf, Decimal("inf")])
def test_numbers_are_refused_everywhere(side: Any, number: Any) -> None:
    with serving() as server, side(server) as send:
        for name, parameter in PARAMETERS.items():
            with pytest.raises(ArgumentError, match=r"^p[.a0]*: .*number"):
                send(
                    path="/{p}" if name == "path" else "/",
                    parameters=[parameter(number)],
                )
        for body in BODIES.values():
            with pytest.raises(ArgumentError, match=r"p[.a0]*: .*finite number"):
                send(method="POST", body=body(number))
    assert server.arrived == []


@pytest.mark.parametrize("value", [HALF, [HALF], {"a": HALF}])
def test_half_a_character_in_json(value: Any) -> None:
    for type_ in (Any, dict[str, Any]):
        for more in ({}, {"n": Decimal("1.5")}):
            data = argument_to_json(type_, {"x": value, "rest": "\xe9", **more})
            assert json.loads(data)["x"] == value
            assert "\xe9".encode() in data


def test_what_a_server_has_sent_can_be_sent_back() -> None:
    answer = Answer(200, b'{"text": "\\ud83d", "at": "2026-01-01T00:00:00Z"}')
    with serving(lambda _: answer) as server, SIDES[0](server) as send:
        found = send(responses={"200": Outer})
        send(method="POST", body=json_body(Outer, found))
    assert json.loads(server.arrived[1].body) == json.loads(answer.body)


def test_half_a_character_in_a_name() -> None:
    with pytest.raises(ArgumentError, match="half a character"):
        argument_to_json(dict[str, Any], {"a": {HALF: 1}, "b": HALF})


@pytest.mark.parametrize("side", SIDES)
def test_half_a_character_elsewhere(side: Any) -> None:
    with serving() as server, side(server) as send:
        for name, parameter in PARAMETERS.items():
            if name != "number":
                path = "/{p}" if name == "path" else "/"
                with pytest.raises(ArgumentError, match=r"^p: "):
                    send(path=path, parameters=[parameter(HALF)])
        for name in ("form", "parts"):
            with pytest.raises(ArgumentError, match=r"^p: half a character"):
                send(method="POST", body=BODIES[name](HALF))
        with pytest.raises(ArgumentError, match=r"^the body: half a character"):
            send(method="POST", body=text_body(HALF, "text/plain"))
    assert server.arrived == []


@pytest.mark.parametrize("number", NOT_FINITE[:3])
def test_the_json_of_a_model_is_json(number: float) -> None:
    """JSON for files and logs has what pydantic writes by default."""
    free = {"a": [number, "NaN"]}
    made = Outer(inner=Inner(ratio=number, free=free), several=[1.5, number])
    made.own = number
    text = made.model_dump_json(exclude_unset=True)
    assert text == (
        '{"inner":{"ratio":null,"free":{"a":[null,"NaN"]}},'
        '"several":[1.5,null],"own":null}'
    )
    inner = made.inner
    assert inner is not None
    found = inner.model_dump_json(indent=1, exclude={"free"}, ensure_ascii=True)
    assert found == '{\n "ratio": null\n}'
    dumped = made.model_dump()["inner"]["ratio"]
    assert dumped is number


def test_text_that_looks_like_a_number() -> None:
    made = Outer(text="NaN and -Infinity \xe9")
    found = made.model_dump_json(exclude_unset=True)
    assert found == '{"text":"NaN and -Infinity \xe9"}'
