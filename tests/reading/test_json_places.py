"""Positions in JSON that are found on the way, compared with those of all values."""

from __future__ import annotations

import pytest

from sdkwright.reading.json_places import JsonPlaces
from sdkwright.reading.positions import Index, json_index

TEXTS = (
    '{"a": [1, {"b": "x\\"y"}, []], "c": {}, "d": null}',
    '\n [ true ,{ "a"\n:\t-1.5e3 } , "{", "]" ]\r\n',
    '{"a": 1, "a": {"b": 2}, "c": {"a": 1, "a": 2}}',
    '{"a\\nb": {"": [[[0]]]}, "\u00e9\u2028": "\u00e9", "\\ud83d\\ude00": 1}',
    '"text"',
    '{"a": "a\tb"}',
)


@pytest.mark.parametrize("text", TEXTS)
def test_the_positions_are_those_of_the_index(text: str) -> None:
    places, index = JsonPlaces(text), json_index(text)
    assert {path: places.value(path) for path in index.values} == index.values
    assert {path: places.key(path) for path in index.keys} == index.keys


def test_what_is_not_there_has_no_position() -> None:
    places = JsonPlaces('{"a": [1]}')
    for path in (("b",), ("a", 1), ("a", 0, "b"), ("a", "0"), (0,)):
        assert places.value(path) is None
        assert places.key(path) is None
    assert places.key(()) is None
    assert Index().value(()) is None
