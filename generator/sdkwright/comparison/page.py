"""The report of changes as one HTML page without external resources."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..surface.changes import Change, verdict_of
from .groups import broken_words, groups_of
from .summary import summary_of


def to_html(changes: tuple[Change, ...], title: str, templates: Path) -> str:
    """The page. All texts are escaped."""
    environment = Environment(
        loader=FileSystemLoader(templates / "report"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    groups = [
        {
            "title": group.title,
            "verdict": group.verdict.value,
            "changes": [_view(change) for change in group.changes],
            "names": group.names,
        }
        for group in groups_of(changes)
    ]
    return environment.get_template("changes.html.jinja").render(
        title=title,
        verdict=verdict_of(changes).value,
        summary=summary_of(changes),
        groups=groups,
    )


def _view(change: Change) -> dict[str, object]:
    code = (("before", change.old), ("after", change.new))
    facts = (("effect", change.note), ("where", change.reason))
    return {
        "kind": change.kind.value,
        "symbol": change.symbol,
        "breaks": broken_words(change),
        "code": [pair for pair in code if pair[1]],
        "facts": [pair for pair in facts if pair[1]],
        "has_facts": any(text for _, text in (*code, *facts)),
    }
