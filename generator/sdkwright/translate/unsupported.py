"""What nothing can be made of costs no more than the part that needs it."""

from __future__ import annotations

from dataclasses import dataclass

from ..document import Node


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a node, and what to do about it."""

    node: Node
    message: str
    hint: str


class Unusable(Exception):
    """A part of the document that cannot be generated, for all of its ``problems``."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*(problem.message for problem in problems))
        self.problems = problems
