"""Changes in the groups of reports, the worst ones first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..surface.changes import Breaks, Change, Kind, Verdict

# The titles of all groups, in their order.
TITLES = (
    "Breaks programs",
    "Breaks only type checkers",
    "Breaks nothing",
    "Changes nothing that a program must know",
)
# The kinds of which reports list only the names.
_QUIET = (Kind.DOCS,)
_WORDS = {Breaks.CHECKERS: "type checkers"}


@dataclass(frozen=True, slots=True)
class Group:
    """Changes of one weight. ``names`` are the names whose documentation changes."""

    title: str
    verdict: Verdict
    changes: tuple[Change, ...]
    names: tuple[str, ...] = ()


def groups_of(changes: Iterable[Change]) -> tuple[Group, ...]:
    """The groups that have changes."""
    found = tuple(changes)
    major = tuple(c for c in found if c.verdict is Verdict.MAJOR)
    lesser = tuple(c for c in found if c.verdict is not Verdict.MAJOR)
    checked = tuple(c for c in lesser if c.breaks & {Breaks.CHECKERS})
    rest = tuple(c for c in lesser if not c.breaks)
    minor = tuple(c for c in rest if c.verdict is Verdict.MINOR)
    patch = tuple(c for c in rest if c.verdict is Verdict.PATCH)
    weight = Verdict.MINOR
    if all(change.verdict is Verdict.PATCH for change in checked):
        weight = Verdict.PATCH
    groups = (
        Group(TITLES[0], Verdict.MAJOR, major),
        Group(TITLES[1], weight, checked),
        Group(TITLES[2], Verdict.MINOR, minor),
        Group(
            TITLES[3],
            Verdict.PATCH,
            tuple(c for c in patch if c.kind not in _QUIET),
            tuple(c.symbol for c in patch if c.kind in _QUIET),
        ),
    )
    return tuple(group for group in groups if group.changes or group.names)


def facts_of(change: Change) -> str:
    """The code before and after, and the effect of the change."""
    match change.old, change.new:
        case "", "":
            shown = ""
        case old, "":
            shown = old
        case "", new:
            shown = new
        case old, new:
            shown = f"{old} → {new}"
    return "; ".join(filter(None, (shown, change.note)))


def broken_words(change: Change) -> str:
    """Whom a change breaks, in words."""
    return " and ".join(_WORDS.get(item, item.value) for item in change.broken)
