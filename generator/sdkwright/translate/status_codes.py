"""Status codes of responses, divided into results and errors."""

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
    """The status codes that a document declares to be errors, besides those outside of
    2XX.

    With ``is_all``, only ``errors`` are errors.
    """

    errors: tuple[str, ...] = ()
    is_all: bool = False

    def is_result(self, status: str, response: Node) -> bool:
        """Whether a declared response, other than ``default``, is a result."""
        if extension_flag(response, Extension.ERROR_RESPONSE):
            return False
        if any(code in (status, f"{status[0]}XX") for code in self.errors):
            return False
        return status[0] == "2" or (self.is_all and status[0] in "45")


def statuses(*holders: Node) -> Statuses:
    """The declaration of the first holder that has one."""
    for holder in holders:
        node = extension(holder, Extension.ERRORS)
        if node is not None:
            codes = [str(code.value).upper() for code in node.listed("statusCodes")]
            return Statuses(tuple(codes), node.flag("override"))
    return Statuses()


def declared_responses(operation: Node, reporter: Reporter) -> DeclaredResponses:
    """The declared responses. Invalid statuses are reported and ignored."""
    found: list[tuple[str, Node]] = []
    for status, node in operation.members("responses"):
        name = status.upper()
        if _STATUS.fullmatch(name):
            found.append((name if name != "DEFAULT" else "default", node.resolved()))
        elif not status.startswith("x-"):
            reporter.warning(
                "response.status",
                f'"{status}" is not a status code: this response is ignored',
                at=node.location(key=True),
                hint="write a status such as 200, a range such as 2XX, or default",
            )
    return tuple(found)
