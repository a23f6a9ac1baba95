"""The comparison of JSON values."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

Json = Any  # a JSON value


def same(one: Json, other: Json) -> bool:
    """Whether values are equal. ``1`` equals ``1.0``, and booleans are no numbers."""
    return difference(one, other, instants=False) is None


def difference(
    expected: Json, actual: Json, *, instants: bool = True, at: str = ""
) -> str | None:
    """The first difference of two values and its location; ``None`` for equal values.

    With ``instants``, different spellings of the same time are equal.
    """
    if isinstance(expected, dict) and isinstance(actual, dict):
        for key in expected:
            if key not in actual:
                return f"{at}/{key}: lost {_brief(expected[key])}"
            found = difference(
                expected[key], actual[key], instants=instants, at=f"{at}/{key}"
            )
            if found is not None:
                return found
        for key in actual:
            if key not in expected:
                return f"{at}/{key}: added {_brief(actual[key])}"
        return None
    if isinstance(expected, list) and isinstance(actual, list):
        if len(expected) != len(actual):
            return f"{at}: {len(expected)} items became {len(actual)}"
        pairs = zip(expected, actual, strict=True)
        for index, (one, other) in enumerate(pairs):
            found = difference(one, other, instants=instants, at=f"{at}/{index}")
            if found is not None:
                return found
        return None
    if _same_scalar(expected, actual) or (instants and _same_time(expected, actual)):
        return None
    return f"{at}: {_brief(expected)} became {_brief(actual)}"


def _same_scalar(one: Json, other: Json) -> bool:
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == other or (one != one and other != other)
    return type(one) is type(other) and bool(one == other)


def _same_time(one: Json, other: Json) -> bool:
    if not (isinstance(one, str) and isinstance(other, str)):
        return False
    first, second = _instant(one), _instant(other)
    return first is not None and first == second


def _instant(text: str) -> datetime | None:
    for prefix in ("", "2000-01-01T"):
        if len(prefix + text) < 11:
            continue
        try:
            found = datetime.fromisoformat(prefix + text)
        except ValueError:
            continue
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    return None


def _brief(value: Json) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:80]}..."
