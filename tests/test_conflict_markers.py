"""Both sides of a conflict."""

from __future__ import annotations

import pytest

from sdkwright.conflict_markers import sides


@pytest.mark.parametrize("base", ["", "||||||| base\nwas\n"])
def test_the_sides_of_a_conflict(base: str) -> None:
    text = (
        f"a\n<<<<<<< HEAD\none\n{base}=======\ntwo\nthree\n>>>>>>> other\nb\n"
        f"<<<<<<< HEAD\n{base}=======\nfour\n>>>>>>> other\n"
    )
    assert sides(text) == ("a\none\nb\n", "a\ntwo\nthree\nb\nfour\n")
    assert sides("Title\n=======\n") == ("Title\n=======\n",)
