"""Finds nesting that cannot be read, and its position.

No function is recursive, because these texts exceed the recursion limit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import yaml

from ...diagnostics import Position
from ...values import Json
from ..positions import position_of

# Documents of real APIs have some 20 levels.
MAX_DEPTH = 100
# Limits for the expansion of aliases: the number of values, and its ratio to the number
# of written values.
_MAX_SIZE, _MAX_GROWTH = 1_000_000, 20
# The character comes first, so that the engine searches for it alone. The text has a
# character before each of them.
_ANCHOR = re.compile(r"&(?<=[\s\[{,]&)[^\s\[\]{},;]+(?=\s)")
_ALIAS = re.compile(r"\*(?<=[\s\[{,]\*)[^\s\[\]{},*]+(?=[\s\]},]|\Z)")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # its class is untyped


@dataclass(frozen=True, slots=True)
class NestingProblem:
    """Too many levels, an alias inside of its own value, or too many values."""

    kind: Literal["depth", "cycle", "size"]
    position: Position | None


def is_too_deep(tree: Json) -> bool:
    """Whether a tree has more levels than allowed."""
    level = [tree]
    for _ in range(MAX_DEPTH + 1):
        level = [
            child
            for value in level
            if isinstance(value, dict | list)
            for child in (value.values() if isinstance(value, dict) else value)
        ]
        if not level:
            return False
    return True


def nesting_problem_in_json(text: str) -> NestingProblem:
    """The position where JSON has too many levels."""
    depth = 0
    for match in _TOKEN.finditer(text):
        if match[0] in "[{":
            depth += 1
        elif match[0] in "]}":
            depth -= 1
        if depth > MAX_DEPTH:
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            return NestingProblem("depth", Position(line, column))
    return NestingProblem("depth", None)


def has_aliases(text: str) -> bool:
    """Whether YAML may have aliases. Prose may look like an alias."""
    begun = f"\n{text}"
    return _ANCHOR.search(begun) is not None and _ALIAS.search(begun) is not None


def nesting_problem_in_yaml(text: str) -> NestingProblem | None:
    """The first nesting problem in YAML, if there is one. Syntax errors are ignored."""
    try:
        return next(_Scan().troubles(text), None)
    except yaml.YAMLError:
        return None


class _Scan:
    def __init__(self) -> None:
        self._sizes: dict[str, int] = {}
        # The open containers, with their anchors and the number of values so far.
        self._open: list[tuple[str | None, int]] = []
        self._written = 0

    def troubles(self, text: str) -> Iterator[NestingProblem]:
        for event in yaml.parse(text, Loader=_LOADER):
            kind = self._take(event)
            if kind is not None:
                yield NestingProblem(kind, position_of(event.start_mark))

    def _take(self, event: Any) -> Literal["depth", "cycle", "size"] | None:  # PyYAML's
        self._written += 1
        match event:
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._open.append((event.anchor, 1))
                return "depth" if len(self._open) > MAX_DEPTH else None
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                anchor, size = self._open.pop()
                if anchor is not None:
                    self._sizes[anchor] = size
                return self._add(size)
            case yaml.AliasEvent():
                if any(anchor == event.anchor for anchor, _ in self._open):
                    return "cycle"
                return self._add(self._sizes.get(event.anchor or "", 1))
            case yaml.ScalarEvent():
                return self._add(1)
            case _:
                return None

    def _add(self, size: int) -> Literal["size"] | None:
        if not self._open:
            return None
        anchor, known = self._open.pop()
        known += size
        self._open.append((anchor, known))
        return "size" if known > max(_MAX_SIZE, _MAX_GROWTH * self._written) else None
