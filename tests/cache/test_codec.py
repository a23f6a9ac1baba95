"""Dataclasses as JSON, and JSON of other forms."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum

import pytest

from sdkwright.cache.codec import DamagedError, decoded, encoder
from sdkwright.values import Json


class Color(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Leaf:
    text: str
    value: Json = None


@dataclass(frozen=True)
class Tree:
    left: Tree | Leaf
    colors: tuple[Color, ...]
    pair: tuple[int, str | None]
    names: dict[tuple[str, str], int]
    mixed: tuple[str | float | bool, ...] = ()
    size: float = 0.5
    lines: list[str] = field(default_factory=list)


LEAF = Leaf("a", {"b": [1, 1.0, None, True, {"c": "d"}]})
TREE = Tree(
    Tree(LEAF, (), (0, None), {}),
    (Color.RED,),
    (1, "x"),
    {("a", "b"): 1},
    ("a", 1, 1.5, True),
    2,
    ["a"],
)


def test_a_value_comes_back_as_it_was() -> None:
    stored = json.loads(json.dumps(encoder(Tree)(TREE)))
    assert repr(decoded(Tree, stored)) == repr(TREE)


@pytest.mark.parametrize(
    "stored",
    [
        None,
        1,
        "text",
        {},
        [],
        [1],
        [1, 2],
        ["a", None, None],
        [None, None],
        {"text": "a", "value": None},
    ],
)
def test_json_of_another_form_is_damaged(stored: object) -> None:
    with pytest.raises(DamagedError):
        decoded(Leaf, stored)


@pytest.mark.parametrize(
    ("position", "stored"),
    [
        (0, [2, ["a", None]]),
        (0, ["x", []]),
        (0, "text"),
        (1, ["blue"]),
        (1, "red"),
        (2, [1]),
        (2, [1, 2]),
        (2, [True, "x"]),
        (3, {"a": 1}),
        (3, [["a", 1]]),
        (3, [[["a", "b"], "1"]]),
        (4, [None]),
        (4, [["a"]]),
        (5, "0.5"),
        (5, None),
        (6, "a"),
        (6, [1]),
    ],
)
def test_a_part_of_another_form_is_damaged(position: int, stored: object) -> None:
    good = json.loads(json.dumps(encoder(Tree)(TREE)))
    good[position] = stored
    with pytest.raises(DamagedError):
        decoded(Tree, good)


def test_types_that_cannot_be_stored_are_a_defect() -> None:
    with pytest.raises(TypeError, match="cannot store"):
        encoder(bytes)
