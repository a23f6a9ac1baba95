"""Findings of the parsers."""

from __future__ import annotations

from dataclasses import dataclass

from ...diagnostics import Position
from ...values import Json
from .nesting import MAX_DEPTH, NestingProblem


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of the text."""

    code: str
    message: str
    position: Position | None = None
    hint: str | None = None


class ParseError(Exception):
    """The text cannot be parsed."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Parsed:
    """The tree of a text, and its deviations from the format."""

    tree: Json
    is_json: bool
    oddities: tuple[Finding, ...] = ()
    # Unknown for YAML.
    has_double_keys: bool = True


def nesting_error(problem: NestingProblem) -> ParseError:
    """The error for text with invalid nesting."""
    message = {
        "depth": f"values are nested deeper than {MAX_DEPTH} levels here",
        "cycle": "this alias stands for something that it is a part of",
        "size": "aliases of aliases make this document too large",
    }[problem.kind]
    return ParseError(Finding(f"source.{problem.kind}", message, problem.position))


def position_at(text: str, offset: int) -> Position:
    """The line and column of an offset."""
    line = text.count("\n", 0, offset) + 1
    return Position(line, offset - text.rfind("\n", 0, offset))
