"""A mapping without an optional constant may be any member of a union."""

from __future__ import annotations

from contextlib import closing
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field

from helpers.loopback import Answer, call, client_of, serving
from runtime.call import json_body
from runtime.validation.models import BaseModel
from runtime.validation.undecided import Undecided


class Spam(BaseModel):
    trigger: Annotated[Literal[1], Field(alias="triggerType")] = 1
    name: str | None = None


class Words(BaseModel):
    trigger: Annotated[Literal[4], Field(alias="triggerType")] = 4
    kind: Literal["w"] = "w"
    words: list[str] | None = None


class Card(BaseModel):
    sort: Literal["card"] = "card"
    number: str


Rule = Annotated[Spam | Words | Card | str, Undecided("triggerType"), Undecided("sort")]


class Change(BaseModel):
    rule: Rule | None = None
    rules: list[Rule] | None = None


def sent(type_: Any, value: Any) -> Any:
    with serving() as server, closing(client_of(server)) as client:
        client.send(call("POST", body=json_body(type_, value)))
        return server.arrived[0].body.decode()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"name": "x"}, '{"name":"x"}'),
        ({"words": ["x"]}, '{"kind":"w","words":["x"]}'),
        ({"number": "1", "name": "x"}, '{"name":"x","number":"1"}'),
        ({"triggerType": 4}, '{"triggerType":4,"kind":"w"}'),
        ({"trigger": 4}, '{"triggerType":4,"kind":"w"}'),
        (Spam(name="x"), '{"triggerType":1,"name":"x"}'),
        (Words(), '{"triggerType":4,"kind":"w"}'),
        ("text", '"text"'),
    ],
)
def test_a_constant_is_not_guessed(value: Any, expected: str) -> None:
    assert sent(Rule, value) == expected
    assert sent(Change, {"rule": value}) == f'{{"rule":{expected}}}'
    assert sent(Change, Change(rules=[value])) == f'{{"rules":[{expected}]}}'


def test_received_values_are_sent_back_unchanged() -> None:
    answer = {"rules": [{"name": "x"}, {"triggerType": 4}]}
    with (
        serving(lambda _: Answer(body=answer)) as server,
        closing(client_of(server)) as client,
    ):
        result = client.send(call(responses={"200": Change}))
        client.send(call("POST", body=json_body(Change, result)))
        assert server.arrived[1].body == b'{"rules":[{"name":"x"},{"triggerType":4}]}'
