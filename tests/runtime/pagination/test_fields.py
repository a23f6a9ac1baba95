"""Fields of results that pagination reads: models, dicts and lists."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from runtime.pagination.fields import Path, items_at, number_at, says_last, value_at
from runtime.validation.models import BaseModel


class Meta(BaseModel):
    """A model with an unknown property."""

    total: int


RESULT = {"meta": Meta.model_validate({"total": 3, "next": "c"}), "data": [{"id": 7}]}


class Ends(NamedTuple):
    """The paths of an ending."""

    more: Path | None = None
    done: Path | None = None


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((), RESULT),
        (("meta", "total"), 3),
        (("meta", "next"), "c"),
        (("meta", "none", "deeper"), None),
        (("data", -1, "id"), 7),
        (("data", 0), {"id": 7}),
        (("data", 1), None),
        (("data", -2), None),
        (("meta", 0), None),
        (("none", 0, "id"), None),
    ],
)
def test_values(path: Path, value: object) -> None:
    assert value_at(RESULT, path) == value


def test_items() -> None:
    assert items_at(RESULT, ("data",)) == [{"id": 7}]
    assert items_at([1, 2], ()) == [1, 2]
    assert items_at(RESULT, ("none",)) == []
    assert items_at(None, ()) == []


def test_numbers() -> None:
    assert number_at(RESULT, ("meta", "total")) == 3
    assert number_at(RESULT, ("meta", "next")) is None
    assert number_at(RESULT, None) is None


@pytest.mark.parametrize(
    ("ends", "result", "is_last"),
    [
        (Ends(), {}, None),
        (Ends(more=("more",)), {"more": True}, False),
        (Ends(more=("more",)), {"more": False}, True),
        (Ends(more=("more",)), {}, None),
        (Ends(more=("more",)), {"more": None}, None),
        (Ends(done=("done",)), {"done": True}, True),
        (Ends(done=("done",)), {}, None),
    ],
)
def test_the_last_page(ends: Ends, result: object, is_last: bool | None) -> None:
    assert says_last(ends, result) is is_last
