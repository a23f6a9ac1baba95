"""Fields of results that pagination reads: models, dicts and lists."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from runtime.pagination.fields import (
    Path,
    flag_at,
    is_sent,
    items_at,
    number_at,
    says_last,
    value_at,
)
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
    assert number_at({"total": "12"}, ("total",)) == 12
    assert number_at({"total": ""}, ("total",)) is None


@pytest.mark.parametrize(
    ("value", "flag"),
    [
        (True, True),
        (False, False),
        (0, False),
        ("false", False),
        ("False", False),
        ("true", True),
        (None, None),
        ("", None),
    ],
)
def test_flags(value: object, flag: bool | None) -> None:
    assert flag_at({"more": value}, ("more",)) is flag
    assert flag_at({}, ("more",)) is None
    assert flag_at({"more": value}, None) is None


class Links(BaseModel):
    """A model with an optional property."""

    next_url: str | None = None


def test_sent_fields() -> None:
    sent, left_out = Links(next_url=None), Links()
    unknown = Links.model_validate({"other": None})
    assert is_sent(sent, ("next_url",))
    assert not is_sent(left_out, ("next_url",))
    assert is_sent(unknown, ("other",))
    assert is_sent({"links": sent}, ("links", "next_url"))
    assert not is_sent({"links": None}, ("links", "next_url"))
    assert is_sent({"links": {"next": None}}, ("links", "next"))
    assert not is_sent([1], ("next",))


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
