"""The report of changes as JSON."""

from __future__ import annotations

from ..surface.changes import Change, Place, verdict_of
from .summary import summary_of


def to_record(changes: tuple[Change, ...]) -> dict[str, object]:
    """The verdict, the summary and all changes."""
    return {
        "verdict": verdict_of(changes).value,
        "summary": summary_of(changes),
        "changes": [_change(change) for change in changes],
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "kind": change.kind.value.replace(" ", "-"),
        "symbol": change.symbol,
        "breaks": [item.value for item in change.broken],
        "verdict": change.verdict.value,
        "old": change.old or None,
        "new": change.new or None,
        "note": change.note or None,
        "reason": change.reason or None,
        "places": {
            "old": _place(change.places[0]),
            "new": _place(change.places[1]),
        },
        "twin": change.has_twin,
    }


def _place(place: Place | None) -> dict[str, object] | None:
    if place is None:
        return None
    position = place.at.position
    return {
        "file": place.at.file,
        "line": None if position is None else position.line,
        "column": None if position is None else position.column,
        "pointer": place.pointer,
    }
