"""Notes about the names that differ from operationIds and tags.

There is one note for each rule and group, with a count and an example.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...document import Node
from .candidates import Change
from .rules import Subject


@dataclass(frozen=True, slots=True)
class Chosen:
    """An operation in one of its groups, and the changes that its name went through."""

    subject: Subject
    changes: tuple[Change, ...]


def report_packages(root: Node, names: Mapping[str, str]) -> None:
    """Report the names of components that are shorter than in the document."""
    if not names:
        return
    before, after = next(iter(names.items()))
    others = f", and {len(names) - 1} more" if len(names) > 1 else ""
    root.document.reporter.note(
        "naming.package",
        f'names of components are without their package: "{before}" is "{after}"'
        f"{others}",
        at=root["components"]["schemas"].location(key=True),
    )


def report(chosen: Sequence[Chosen]) -> None:
    """Report the changes."""
    found: dict[tuple[str, str], list[tuple[Subject, Change]]] = {}
    for item in chosen:
        group = ".".join(item.subject.group)
        for change in item.changes:
            found.setdefault((group, change.rule), []).append((item.subject, change))
    for (group, rule), uses in found.items():
        subject, change = uses[0]
        node = subject.facts.node
        others = f", and {len(uses) - 1} more" if len(uses) > 1 else ""
        node.document.reporter.note(
            f"naming.{rule}",
            f'names in "{group}" are without {change.text}: "{change.before}" is '
            f'"{change.after}"{others}',
            at=node.location(key=True),
        )
