"""Texts for patterns."""

from __future__ import annotations

import pytest

from sdkwright.translate.samples.patterns import matching
from sdkwright.translate.samples.validation import Validator


def text_for(pattern: str, least: int = 0, most: int = 1_000) -> str | None:
    limits = {"minLength": least, "maxLength": most}
    validator = Validator({"pattern": pattern, **limits})
    return matching(pattern, validator.is_valid, least=least)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("^VA[0-9a-fA-F]{32}$", "VAabcdefABCDEF1234567890abcdefABCD"),
        ("^[a-z]+$", "value"),
        ("^(card|bank)_[0-9]{3,5}$", "card_123"),
        (r"^(?:usr|org)-\d+(?:\.\d+)?$", "usr-1.1"),
        (r"^(?<year>\d{4})-\d{2}$", "1234-12"),
        (r"^(a|b)\1{2}$", "aaa"),
        (r"^[^\W_]{2}\s\x41\u{42}\u0043\cA?$", None),
        (r"^\p{Lu}\p{Ll}+\P{L}$", "Aa1"),
        ("^(?=.*[A-Z])(?!x)[A-Za-z]{2}[0-9]{2}$", None),
        (r"^[\w\-.]{40}@x$", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN@x"),
        (r"^\/v1\/[\[\]a]{2}\/$", "/v1/a[/"),
        ("^[^a-zA-Z0-9]$", "_"),
        ("^$|^none$", ""),
        (r"^((a+)+)+!$", "a!"),
        ("^.*?x{2,}?$", "axx"),
    ],
)
def test_text_matches(pattern: str, text: str | None) -> None:
    found = text_for(pattern)
    assert found is not None
    assert Validator({"pattern": pattern}).is_valid(found)
    assert text is None or found == text
    assert found == text_for(pattern)


@pytest.mark.parametrize(
    ("pattern", "least", "most"),
    [
        ("^[a-z0-9]+$", 40, 60),
        ("^x[a-z]*$", 8, 8),
        ("^a", 10, 12),
        ("^.{1,64}$", 1, 3),
        ("^[A-Z]{2}(-[0-9]{2})?$", 5, 5),
    ],
)
def test_text_has_the_right_length(pattern: str, least: int, most: int) -> None:
    found = text_for(pattern, least, most)
    assert found is not None
    assert least <= len(found) <= most


@pytest.mark.parametrize("pattern", ["^b^a$", "[", "(", "^a{2}$|(?", "x^"])
def test_nothing_is_claimed_without_a_text(pattern: str) -> None:
    assert text_for(pattern) is None


def test_given_text_is_preferred() -> None:
    accepts = Validator({"pattern": "-"}).is_valid
    assert matching("-", accepts, ("a-b",)) == "a-b"
