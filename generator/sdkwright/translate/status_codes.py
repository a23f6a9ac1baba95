"""The statuses of an operation's answers: which are results, and which are errors."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..diagnostics import Reporter
from ..document import Node
from .extensions.lookup import Extension, extension, extension_flag

# Response Objects by their statuses.
DeclaredResponses = tuple[tuple[str, Node], ...]
_STATUS = re.compile(r"[1-5](\d\d|XX)|DEFAULT")


@dataclass(frozen=True, slots=True)
class Statuses:
    """What a document says of statuses besides that those outside of 2XX are errors.

    ``errors`` are errors, too; with ``is_all``, no others are.
    """

    errors: tuple[str, ...] = ()
    is_all: bool = False

    def is_result(self, status: str, response: Node) -> bool:
        """Whether a declared answer, other than ``default``, is a result."""
        if extension_flag(response, Extension.ERROR_RESPONSE):
            return False
        if any(code in (status, f"{status[0]}XX") for code in self.errors):
            return False
        return status[0] == "2" or (self.is_all and status[0] in "45")


def statuses(*holders: Node) -> Statuses:
    """What the first of the holders says that says anything."""
    for holder in holders:
        node = extension(holder, Extension.ERRORS)
        if node is not None:
            codes = [str(code.value).upper() for code in node.listed("statusCodes")]
            return Statuses(tuple(codes), node.flag("override"))
    return Statuses()


def declared_responses(operation: Node, reporter: Reporter) -> DeclaredResponses:
    """The declared answers; what no server can send is reported and left out."""
    found: list[tuple[str, Node]] = []
    for status, node in operation.members("responses"):
        name = status.upper()
        if _STATUS.fullmatch(name):
            found.append((name if name != "DEFAULT" else "default", node.resolved()))
        elif not status.startswith("x-"):
            reporter.warning(
                "response.status",
                f'"{status}" is no status, this answer is left out',
                at=node.location(key=True),
                hint="write a status such as 200, a range such as 2XX, or default",
            )
    return tuple(found)
