"""Merges two changed versions of a text line by line.

This module is used instead of ``git merge-file``, because sdkwright also runs where git
is not installed, and one implementation gives the same result everywhere. The libraries
of PyPI for this are under the GPL or no longer maintained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Conflict:
    """Lines that both versions changed. ``line`` is a line of the edited text, from 1.

    The lines end with a line break, except the last line of a text.
    """

    line: int
    base: list[str]
    edited: list[str]
    new: list[str]


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged text. It has the edited lines where there are conflicts."""

    text: str
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class _Hunk:
    """The lines ``start`` to ``end`` of the base, and the lines in their place."""

    start: int
    end: int
    lines: list[str]


def merge(base: str, edited: str, new: str) -> Merged:
    """The text with the changes from ``base`` to ``edited`` and to ``new``.

    Changes of the same or of adjacent lines are a conflict, unless they are equal.
    """
    lines = lines_of(base)
    ours, theirs = _hunks(lines, lines_of(edited)), _hunks(lines, lines_of(new))
    done: list[str] = []
    conflicts: list[Conflict] = []
    at = shift = 0  # ``shift`` is the difference of line numbers: edited - base
    for start, end in _regions(ours, theirs):
        done += lines[at:start]
        was = lines[start:end]
        mine, made = (_changed(h, lines, start, end) for h in (ours, theirs))
        if made not in (was, mine) and mine != was:
            conflicts.append(_conflict(start + shift + 1, was, mine, made))
        done += made if mine == was else mine
        at, shift = end, shift + len(mine) - len(was)
    return Merged("".join([*done, *lines[at:]]), tuple(conflicts))


def distance(first: str, second: str) -> int:
    """The number of lines that differ."""
    lines = lines_of(first)
    hunks = _hunks(lines, lines_of(second))
    return sum(hunk.end - hunk.start + len(hunk.lines) for hunk in hunks)


def lines_of(text: str) -> list[str]:
    """The lines with their line breaks. ``str.splitlines`` has more kinds of breaks."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _hunks(base: list[str], changed: list[str]) -> list[_Hunk]:
    matcher = SequenceMatcher(None, base, changed)
    return [
        _Hunk(start, end, changed[first:last])
        for kind, start, end, first, last in matcher.get_opcodes()
        if kind != "equal"
    ]


def _regions(ours: list[_Hunk], theirs: list[_Hunk]) -> Iterator[tuple[int, int]]:
    """The parts of the base that have changes, each with all that touch each other."""
    region: tuple[int, int] | None = None
    for hunk in sorted([*ours, *theirs], key=lambda hunk: (hunk.start, hunk.end)):
        if region is not None and hunk.start <= region[1]:
            region = region[0], max(region[1], hunk.end)
            continue
        if region is not None:
            yield region
        region = hunk.start, hunk.end
    if region is not None:
        yield region


def _changed(hunks: list[_Hunk], base: list[str], start: int, end: int) -> list[str]:
    """A part of the base with the changes of one version."""
    lines: list[str] = []
    at = start
    for hunk in hunks:
        if start <= hunk.start and hunk.end <= end:
            lines += [*base[at : hunk.start], *hunk.lines]
            at = hunk.end
    return [*lines, *base[at:end]]


def _conflict(
    line: int, base: list[str], edited: list[str], new: list[str]
) -> Conflict:
    """The conflict without the lines that all three versions begin or end with."""
    shortest = min(map(len, (base, edited, new)))
    before = 0
    while before < shortest and base[before] == edited[before] == new[before]:
        before += 1
    after = 0
    while (
        after < shortest - before
        and base[-1 - after] == edited[-1 - after] == new[-1 - after]
    ):
        after += 1
    kept = slice(before, -after or None)
    return Conflict(line + before, base[kept], edited[kept], new[kept])
