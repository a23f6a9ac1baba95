"""Diagnostics in entries, whose places move."""

from __future__ import annotations

from sdkwright.cache.reports import reported, reports_of
from sdkwright.diagnostics import Diagnostic, Location, Origin, Position, Severity


def place(line: int, *steps: str) -> Location:
    return Location("a.yaml", Position(line, 1), (steps, False))


def moved(origin: Origin) -> Location:
    return place(99, *map(str, origin[0]))


def test_places_are_found_again() -> None:
    found = Diagnostic(
        Severity.WARNING, "a.b", "text", place(1, "x"), "hint", (("first", place(2)),)
    )
    (report,) = reports_of([found]) or ()
    after = reported(report, moved)
    assert after.location == place(99, "x")
    assert after.related == (("first", place(99)),)
    assert (after.code, after.message, after.hint) == ("a.b", "text", "hint")


def test_a_diagnostic_without_a_place_stays() -> None:
    found = Diagnostic(Severity.NOTE, "a.b", "text")
    (report,) = reports_of([found]) or ()
    assert reported(report, moved) == found


def test_a_place_that_is_no_value_has_no_entry() -> None:
    bare = Location("a.yaml", Position(1, 1))
    assert reports_of([Diagnostic(Severity.NOTE, "a.b", "text", bare)]) is None
    related = (("first", bare),)
    found = Diagnostic(Severity.NOTE, "a.b", "text", place(1), None, related)
    assert reports_of([found]) is None
