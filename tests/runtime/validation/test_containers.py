"""Mappings, collections, and what is neither."""

from __future__ import annotations

from collections import OrderedDict, deque
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

import pytest

from runtime.json_types import is_plain
from runtime.validation.containers import is_collection, is_iterator, mapped, scalars
from runtime.validation.models import BaseModel


class Item(BaseModel):
    """A model, which is no collection although it can be iterated."""

    size: int = 1


@pytest.mark.parametrize("value", [[1], (1,), {1}, deque([1]), {1: 2}.keys()])
def test_collections(value: object) -> None:
    assert is_collection(value)
    assert list(scalars(value)) == [1]


@pytest.mark.parametrize("value", ["a", b"a", {}, Item(), 1, None, PurePosixPath("a")])
def test_no_collections(value: object) -> None:
    assert not is_collection(value)
    assert not is_iterator(value)


def test_scalars_are_replaced() -> None:
    item = Item()
    nested: Any = {"a": [1, MappingProxyType({"b": 2})], "c": OrderedDict(d={3})}
    assert mapped(nested, lambda n: n * 2) == {"a": [2, {"b": 4}], "c": {"d": [6]}}
    assert mapped([item], lambda value: value) == [item]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"a": [1, {"b": None}], "c": (True, 1.5, "x")}, True),
        ([Item(), [Item()]], True),
        ({"a": [{1}]}, False),
        ([iter([1])], False),
        ([PurePosixPath("a")], False),
    ],
)
def test_plain_values(value: object, expected: bool) -> None:
    assert is_plain(value) is expected
