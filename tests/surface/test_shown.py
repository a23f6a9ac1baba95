"""Annotations in reports."""

from __future__ import annotations

import pytest

from sdkwright.surface.shown import shown

LONG = " | ".join(f"VeryLongNameOfClass{number}" for number in range(6))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("str", "int", ("str", "int")),
        ("Annotated[A | B, Tag('x | y')]", "A", ("A | B", "A")),
        ("list[Annotated[A, Tag()]]", "list[A]", ("list[A]", "list[A]")),
        (LONG, f"{LONG} | Other", ("…", "… | Other")),
        (
            f"First | {LONG} | Last",
            f"First | {LONG} | Other | Last",
            ("…", "… | Other | …"),
        ),
        (f"str | {LONG}", f"int | {LONG}", ("str | …", "int | …")),
    ],
)
def test_shown(old: str, new: str, expected: tuple[str, str]) -> None:
    assert shown(old, new) == expected
