"""Two changed versions of a text become one, or a conflict; no line is lost."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkwright.write.merge import Conflict, merge

TEXTS = st.lists(st.sampled_from(["a\n", "b\n", "c\n", "d\n"]), max_size=12).map(
    "".join
)
BASE = "one\ntwo\nthree\nfour\nfive\n"


def changed(old: str, new: str, text: str = BASE) -> str:
    assert old in text
    return text.replace(old, new)


def test_changes_of_different_lines_are_both_kept() -> None:
    merged = merge(BASE, changed("one", "1"), changed("five\n", "5\nsix\n"))
    assert merged.text == "1\ntwo\nthree\nfour\n5\nsix\n"
    assert merged.conflicts == ()


def test_the_same_change_is_no_conflict() -> None:
    both = changed("three\n", "3\n")
    assert merge(BASE, both, both).text == both
    assert merge(BASE, changed("one\n", "", both), both).conflicts == ()


def test_different_changes_of_a_line_are_a_conflict() -> None:
    edited = changed("three", "edited", f"zero\n{BASE}")
    merged = merge(BASE, edited, changed("three", "new"))
    assert merged.text == edited
    assert merged.conflicts == (Conflict(4, ["three\n"], ["edited\n"], ["new\n"]),)


def test_changes_of_adjacent_lines_are_a_conflict() -> None:
    merged = merge(BASE, changed("two", "edited"), changed("three", "new"))
    assert [conflict.line for conflict in merged.conflicts] == [2]


def test_different_lines_at_the_same_place_are_a_conflict() -> None:
    edited, new = changed("two\n", "two\nmine\n"), changed("two\n", "two\nnew\n")
    assert merge(BASE, edited, new).conflicts == (
        Conflict(3, [], ["mine\n"], ["new\n"]),
    )


def test_a_missing_line_break_at_the_end() -> None:
    assert merge("a\nb", "a\nb", "c\nb").text == "c\nb"
    assert merge("a\nx\nb\n", "a\nx\nb", "c\nx\nb\n").text == "c\nx\nb"


def test_other_line_breaks_do_not_count() -> None:
    base = 'x = "\u2028"\n\x0c\ny = 1\n'
    merged = merge(base, base + "mine\n", base.replace("x", "z"))
    assert merged.text == base.replace("x", "z") + "mine\n"


@given(TEXTS, TEXTS)
@settings(database=None, derandomize=True)
def test_one_changed_version_is_the_result(base: str, version: str) -> None:
    for merged in (merge(base, base, version), merge(base, version, base)):
        assert (merged.text, merged.conflicts) == (version, ())
    assert merge(base, version, version).text == version


@given(TEXTS, TEXTS, TEXTS)
@settings(database=None, derandomize=True)
def test_both_versions_have_the_same_rights(base: str, one: str, two: str) -> None:
    there, back = merge(base, one, two), merge(base, two, one)
    assert len(there.conflicts) == len(back.conflicts)
    if not there.conflicts:
        assert there.text == back.text


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("git") is None, reason="compares with git")
@pytest.mark.parametrize("edited", [("one", "1"), ("two\n", ""), ("one\n", "0\none\n")])
@pytest.mark.parametrize("new", [("five", "5"), ("four\n", ""), ("five", "five\nsix")])
def test_git_agrees(
    tmp_path: Path, edited: tuple[str, str], new: tuple[str, str]
) -> None:
    texts = [changed(*edited), BASE, changed(*new)]
    for name, text in zip("abc", texts, strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["git", "merge-file", "-p", "a", "b", "c"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == merge(BASE, texts[0], texts[2]).text
