"""Numbers within bounds."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.translate.samples.numbers import number


@pytest.mark.parametrize(
    ("keywords", "is_integer", "expected"),
    [
        ({}, True, 1),
        ({}, False, 1.5),
        ({"minimum": 24}, True, 24),
        ({"minimum": -5, "maximum": 0}, True, 0),
        ({"exclusiveMinimum": 24}, True, 25),
        ({"maximum": -3}, True, -3),
        ({"exclusiveMaximum": 1}, True, 0),
        ({"multipleOf": 5, "minimum": 12}, True, 15),
        ({"multipleOf": 0.01, "minimum": 0.005}, False, 1),
        ({"multipleOf": 2.5}, True, 5),
        ({"exclusiveMinimum": 0, "exclusiveMaximum": 0.1}, False, 0.05),
        ({"minimum": 0.2, "maximum": 0.3}, False, 0.3),
        ({"minimum": 3, "maximum": 2}, True, None),
        ({"minimum": True}, True, 1),
    ],
)
def test_number(keywords: dict[str, Any], is_integer: bool, expected: object) -> None:
    found = number(keywords, is_integer=is_integer)
    assert (found, type(found)) == (expected, type(expected))


def test_other_turns_give_other_numbers() -> None:
    bounds: dict[str, Any] = {"minimum": 1, "maximum": 3}
    found = [number(bounds, is_integer=True, turn=turn) for turn in range(4)]
    assert sorted(filter(None, found)) == [1, 2, 3]
    assert found[3] is None
