"""Numbers within bounds (JSON Schema validation, section 6.2)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from ...values import Json

_LOWER = ("minimum", "exclusiveMinimum")
_UPPER = ("maximum", "exclusiveMaximum")
# The steps from a bound that are tried.
_STEPS = range(20)


def number(
    keywords: dict[str, Json], *, is_integer: bool, turn: int = 0
) -> int | float | None:
    """A number within the bounds of ``keywords``: 1 or 1.5 if possible.

    Numbers of other turns are other numbers. ``None`` means that none is found.
    """
    bounds = {key: Fraction(str(keywords[key])) for key in _keys(keywords)}
    step = bounds.get("multipleOf")
    if is_integer:
        step = Fraction(1) if step is None else Fraction(step.numerator)
    found = next(islice(_within(bounds, step), turn, None), None)
    if found is None:
        return None
    return found.numerator if found.denominator == 1 else float(found)


def _keys(keywords: dict[str, Json]) -> list[str]:
    known = (*_LOWER, *_UPPER, "multipleOf")
    return [key for key in known if type(keywords.get(key)) in (int, float)]


def _within(bounds: dict[str, Fraction], step: Fraction | None) -> Iterator[Fraction]:
    """The numbers within bounds, those near the usual number and the bounds first."""
    ends = [bound for key, bound in bounds.items() if key != "multipleOf"]
    usual = Fraction(1) if step else Fraction(3, 2)
    starts = [usual, *sorted(ends, key=lambda end: abs(end - usual))]
    if ends:
        starts.append((min(ends) + max(ends)) / 2)
    seen: dict[Fraction, None] = {}
    for count in _STEPS:
        for start in starts:
            for distance in (count, -count):
                value = start + distance * (step or Fraction(1, 2))
                value = value if step is None else math.ceil(value / step) * step
                if value not in seen and _is_within(value, bounds):
                    seen[value] = None
                    yield value


def _is_within(value: Fraction, bounds: dict[str, Fraction]) -> bool:
    return (
        bounds.get("minimum", value) <= value <= bounds.get("maximum", value)
        and bounds.get("exclusiveMinimum", value - 1) < value
        and value < bounds.get("exclusiveMaximum", value + 1)
    )
