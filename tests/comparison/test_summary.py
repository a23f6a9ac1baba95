"""The summary in one line: a phrase for every kind of change."""

from __future__ import annotations

import re

import pytest

from sdkwright.comparison.summary import summary_of
from sdkwright.surface.changes import CALLERS, NOBODY, Change, Kind


def test_the_worst_first() -> None:
    changes = [
        Change(Kind.DOCS, "a"),
        Change(Kind.METHOD_ADDED, "b"),
        Change(Kind.METHOD_ADDED, "c"),
        Change(Kind.PAGE_REMOVED, "d", CALLERS),
    ]
    assert summary_of(changes) == (
        "1 page class removed, 2 methods added, 1 docstring changed: major"
    )


def test_nothing() -> None:
    assert summary_of([]) == "no change of the interface: none"


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_phrase(kind: Kind) -> None:
    one = summary_of([Change(kind, "a", NOBODY)]).partition(":")[0]
    two = summary_of([Change(kind, "a"), Change(kind, "b")]).partition(":")[0]
    assert one == two or re.match(r"1 \w", one)
    assert one == two or two.startswith("2 ")
    # "1 class added", "2 classes added"
    assert "ss added" not in two.replace("class added", "x")
