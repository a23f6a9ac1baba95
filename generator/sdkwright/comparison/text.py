"""The report of changes as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from ..surface.changes import Change
from .groups import Group, broken_words, facts_of, groups_of
from .summary import summary_of

_WIDTH = 100
_MAX_SYMBOL = 56
_INDENT = "      "


def to_text(changes: tuple[Change, ...]) -> str:
    """The changes in groups, and the summary in the last line."""
    parts = ["\n".join(_group(group)) for group in groups_of(changes)]
    return "\n\n".join((*parts, summary_of(changes)))


def _group(group: Group) -> Iterator[str]:
    yield f"{group.title} ({group.verdict.value})"
    if group.changes:
        kinds = max(len(change.kind.value) for change in group.changes)
        symbols = max(len(change.symbol) for change in group.changes)
        for change in group.changes:
            yield from _change(change, kinds, min(symbols, _MAX_SYMBOL))
    if group.names:
        names = ", ".join(group.names)
        yield from _wrapped(f"docs of {names}", "  ", "    ")


def _change(change: Change, kinds: int, symbols: int) -> Iterator[str]:
    broken = broken_words(change)
    told = f"breaks {broken}" if broken else ""
    line = f"  {change.kind.value:<{kinds}}  {change.symbol:<{symbols}}  {told}"
    yield line.rstrip()
    for text in (facts_of(change), change.reason):
        if text:
            yield from _wrapped(text, _INDENT, f"{_INDENT}  ")


def _wrapped(text: str, first: str, next_: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=next_,
        break_long_words=False,
        break_on_hyphens=False,
    )
