"""Diagnostics in entries: their places are values, which move between versions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Location, Origin, Severity

Locate = Callable[[Origin], Location]


@dataclass(frozen=True, slots=True)
class Report:
    """A diagnostic without positions."""

    severity: Severity
    code: str
    message: str
    at: Origin | None
    hint: str | None
    related: tuple[tuple[str, Origin], ...]


def reports_of(found: list[Diagnostic]) -> tuple[Report, ...] | None:
    """Diagnostics for an entry; ``None`` if one of them is not about a value."""
    reports: list[Report] = []
    for diagnostic in found:
        at = diagnostic.location
        origin = None if at is None else at.origin
        related = [(text, place.origin) for text, place in diagnostic.related]
        known = [(text, place) for text, place in related if place is not None]
        if (at is not None and origin is None) or len(known) < len(related):
            return None
        reports.append(
            Report(
                diagnostic.severity,
                diagnostic.code,
                diagnostic.message,
                origin,
                diagnostic.hint,
                tuple(known),
            )
        )
    return tuple(reports)


def reported(report: Report, locate: Locate) -> Diagnostic:
    """The diagnostic of an entry, with the positions that its values have now."""
    return Diagnostic(
        report.severity,
        report.code,
        report.message,
        None if report.at is None else locate(report.at),
        report.hint,
        tuple((text, locate(origin)) for text, origin in report.related),
    )
