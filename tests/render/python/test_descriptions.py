"""Sentences that are added to descriptions, and inline code."""

from __future__ import annotations

import pytest

from sdkwright.ir.models import Example
from sdkwright.render.python.descriptions import (
    code,
    with_default,
    with_sentence,
    with_summary,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "Default: `1`."),
        ("The size", "The size. Default: `1`."),
        ('See "Sizes."', 'See "Sizes." Default: `1`.'),
        ("Sizes:\n- one", "Sizes:\n- one\n\nDefault: `1`."),
        ("Such as\n```\n1\n```", "Such as\n```\n1\n```\n\nDefault: `1`."),
        ("By default, 1.", "By default, 1."),
    ],
)
def test_default(text: str, expected: str) -> None:
    assert with_default(text, Example(1)) == expected


@pytest.mark.parametrize(
    ("summary", "description", "expected"),
    [
        ("List pets", "", "List pets"),
        ("", "All pets.", "All pets."),
        ("List the pet", "Lists pets of a shop.", "Lists pets of a shop."),
        ("Book a trip", "It is a hold.", "Book a trip.\n\nIt is a hold."),
        ("Show it", "First.\n\nShow it.", "Show it.\n\nFirst.\n\nShow it."),
    ],
)
def test_summary(summary: str, description: str, expected: str) -> None:
    assert with_summary(summary, description) == expected


def test_sentence_after_a_question() -> None:
    assert with_sentence("Is it new?", "Example: `x`.") == "Is it new? Example: `x`."


def test_code_with_backticks() -> None:
    assert code("a`b") == "``a`b``"
    assert code("`a` ``b``") == "``` `a` ``b`` ```"
