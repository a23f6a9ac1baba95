"""Descriptions as lines of docstrings, as editors show them."""

from __future__ import annotations

import pytest

from sdkwright.render.python.docstrings import paragraphs, parameter_lines

CODE = "Such as\n```\na  =  1\n\nb\n```\nand so on"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two\nthree", ["one two three"]),
        ("**Bold** text\nthree", ["**Bold** text three"]),
        ("a\n\n\nb", ["a", "", "b"]),
        ("such as\n* one\n  more\n* two", ["such as", "", "- one more", "- two"]),
        ("1. one\n   - a\n2. two", ["1. one", "   - a", "2. two"]),
        ("| a | b |\n| - | - |", ["| a | b |", "| - | - |"]),
        ("# Head\ntext", ["# Head", "text"]),
        (CODE, ["Such as", "```", "a  =  1", "", "b", "```", "and so on"]),
        ("    x = 1\n    y = 2", ["x = 1", "    y = 2"]),
        ("<p>a</p><p>b</p>", ["a", "", "b"]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert paragraphs(text, 30) == expected


def test_links_and_code_stay_on_one_line() -> None:
    text = "It is here: [the whole page](https://a.b/c), or `a long value`."
    assert paragraphs(text, 20) == [
        "It is here:",
        "[the whole page](https://a.b/c),",
        "or `a long value`.",
    ]


def test_code_ends_where_it_begins() -> None:
    text = "Every method takes ``one``, ``two`` (the second one) and ``three``."
    assert paragraphs(text, 30)[0] == "Every method takes ``one``,"


def test_items_are_wrapped() -> None:
    assert paragraphs("- one two three four", 12) == ["- one two", "  three four"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [":param a:"]),
        ("One.", [":param a: One."]),
        ("One.\n\nTwo.", [":param a: One.", "", "    Two.", ""]),
        ("- x\n- y", [":param a:", "", "    - x", "    - y", ""]),
    ],
)
def test_parameter(text: str, expected: list[str]) -> None:
    assert parameter_lines("a", text, 8) == expected
