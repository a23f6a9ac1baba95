"""Problems that make a part of a document unusable."""

from __future__ import annotations

from dataclasses import dataclass

from ..document import Node


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem with a node: a message, and a hint for its solution."""

    node: Node
    message: str
    hint: str


class Unusable(Exception):
    """A part of the document that cannot be generated, because of ``problems``."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*(problem.message for problem in problems))
        self.problems = problems
