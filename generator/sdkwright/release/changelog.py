"""The changelog of an SDK: one section for each release, the last one first.

Changes that are not released yet are in a section of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..comparison.groups import TITLES, Group, broken_words, facts_of, groups_of
from ..surface.changes import Change, Kind
from ..write.disk import replace
from ..write.existing import existing_text

CHANGELOG = "CHANGELOG.md"
UNRELEASED = "Unreleased"
_TITLE = "# Changelog\n"
_SECTION = re.compile(r"^## (\S+)[^\n]*\n", re.MULTILINE)
_PART = re.compile(r"^### ([^\n]+)\n", re.MULTILINE)
_LONGEST = 120  # characters of code


def write_changelog(
    folder: Path, version: str, changes: tuple[Change, ...] | None
) -> None:
    """Write a section into the changelog of the SDK.

    ``changes`` are ``None`` for the first release.
    """
    text = existing_text(folder, CHANGELOG)
    replace(folder / CHANGELOG, with_section(text, version, changes).encode())


def with_section(
    text: str | None, version: str, changes: tuple[Change, ...] | None
) -> str:
    """The changelog with the section of a version, which may be ``Unreleased``.

    The section takes in the changes that were not released before.
    """
    text = text or _TITLE
    last = _SECTION.search(text)
    start = len(text) if last is None else last.start()
    before, after, parts = text[:start].rstrip(), text[start:], dict[str, list[str]]()
    if last is not None and last[1] == UNRELEASED:
        following = _SECTION.search(text, last.end())
        end = len(text) if following is None else following.start()
        parts, after = _parts(text[last.end() : end]), text[end:]
    shown = [change for change in changes or () if change.kind is not Kind.EXAMPLES]
    for group in groups_of(shown):
        lines = parts.setdefault(group.title, [])
        lines += [line for line in _lines(group) if line not in lines]
    if not parts:
        is_first = changes is None
        parts[""] = ["* The first release." if is_first else "* Other examples."]
    section = f"## {version}\n\n{_printed(parts)}"
    return f"{before}\n\n{section}" + (f"\n{after}" if after else "")


def _parts(text: str) -> dict[str, list[str]]:
    """The lines of a section, by the headings inside of it."""
    first, *rest = _PART.split(text)
    found = dict(zip(["", *rest[::2]], [first, *rest[1::2]], strict=True))
    lines = {title: part.strip().splitlines() for title, part in found.items()}
    return {title: part for title, part in lines.items() if part}


def _printed(parts: dict[str, list[str]]) -> str:
    order = {title: number for number, title in enumerate(TITLES)}
    in_order = sorted(parts.items(), key=lambda part: order.get(part[0], -1))
    return "\n".join(
        (f"### {title}\n\n" if title else "") + "".join(f"{line}\n" for line in lines)
        for title, lines in in_order
    )


def _lines(group: Group) -> Iterator[str]:
    for change in group.changes:
        facts = _code(facts_of(change))
        broken = broken_words(change)
        parts = [f"* {change.kind.value.capitalize()}: {_code(change.symbol)}"]
        parts += [f" ({facts})"] if facts else []
        parts += [f", breaks {broken}"] if broken else []
        yield "".join(parts)
    if group.names:
        yield f"* Documentation: {', '.join(map(_code, group.names))}"


def _code(text: str) -> str:
    if not text:
        return ""
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    longest = max((len(found) for found in re.findall("`+", shown)), default=0)
    ticks = "`" * (longest + 1)
    pad = " " if longest else ""
    return f"{ticks}{pad}{' '.join(shown.split())}{pad}{ticks}"
