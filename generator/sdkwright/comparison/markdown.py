"""The report of changes as Markdown for a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..surface.changes import Change, verdict_of
from .groups import Group, broken_words, facts_of, groups_of
from .summary import summary_of

_MAX_FACTS = 160
_TICKS = re.compile(r"`+")


def to_markdown(changes: tuple[Change, ...], title: str) -> str:
    """The verdict, the changes in tables, and folded documentation."""
    verdict = verdict_of(changes).value
    lines = [f"## {title}: {verdict}", "", summary_of(changes)]
    for group in groups_of(changes):
        lines += ["", *_group(group)]
    return "\n".join(lines) + "\n"


def _group(group: Group) -> Iterator[str]:
    yield f"### {group.title} ({group.verdict.value})"
    yield ""
    if group.changes:
        yield "| Change | Name | Breaks | Before and after | Where |"
        yield "| --- | --- | --- | --- | --- |"
        yield from map(_row, group.changes)
    if group.names:
        if group.changes:
            yield ""
        number = len(group.names)
        yield f"<details><summary>Documentation of {number} names</summary>"
        yield ""
        yield from (f"- {_code(name)}" for name in group.names)
        yield ""
        yield "</details>"


def _row(change: Change) -> str:
    cells = (
        change.kind.value,
        _code(change.symbol),
        broken_words(change) or "nobody",
        _code(_shortened(facts_of(change))),
        _text(change.reason),
    )
    return f"| {' | '.join(cells)} |"


def _shortened(text: str) -> str:
    return text if len(text) <= _MAX_FACTS else f"{text[:_MAX_FACTS]}…"


def _code(text: str) -> str:
    """Code for a cell of a table, where a vertical bar must be escaped."""
    if not text:
        return ""
    longest = max((len(found) for found in _TICKS.findall(text)), default=0)
    ticks = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}".replace("|", "\\|").replace("\n", " ")


def _text(text: str) -> str:
    escaped = re.sub(r"([\\`*_<>\[\]#|~])", r"\\\1", text)
    return escaped.replace("\n", " ")
