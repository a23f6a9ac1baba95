"""Pagination as the document declares it (``x-sdkwright-pagination``).

    x-sdkwright-pagination:
      type: offsetLimit | page | cursor | url
      inputs:
        - {name: offset, in: parameters, type: offset | page | cursor | limit}
      outputs: {results: $.data, nextCursor: $.next, numPages: $.pages, nextUrl: $.url}

Outputs are paths of property names, written as JSONPath (RFC 9535).
"""

from __future__ import annotations

import re

from ..diagnostics import Reporter
from ..document import Node
from ..ir.api import (
    CursorPagination,
    NextUrlPagination,
    OffsetLimitPagination,
    PageNumberPagination,
    Pagination,
    Parameter,
)
from .extensions import Extension, extension

_PATH = re.compile(r"\$((?:\.[A-Za-z_][A-Za-z0-9_-]*|\['[^']*'\])+)")
_STEP = re.compile(r"\.([A-Za-z_][A-Za-z0-9_-]*)|\['([^']*)'\]")


def pagination(
    operation: Node, parameters: tuple[Parameter, ...], reporter: Reporter
) -> Pagination | None:
    """How the operation pages, or ``None`` when it does not."""
    node = extension(operation, Extension.PAGINATION)
    if node is None:
        return None
    reader = _Reader(node, parameters, reporter)
    found = _by_type(node.text("type"), reader)
    if found is None:
        reporter.error(
            "pagination.incomplete",
            "the pagination names no type of offsetLimit, page, cursor or url, "
            "or lacks an input or an output that its type needs",
            at=node.location(),
            hint="offsetLimit needs an input of type offset (or page), cursor one of "
            "type cursor; every type needs outputs.results",
        )
    return found


class _Reader:
    def __init__(
        self, node: Node, parameters: tuple[Parameter, ...], reporter: Reporter
    ) -> None:
        self._node = node
        self._parameters = {parameter.wire: parameter for parameter in parameters}
        self._reporter = reporter

    def input(self, kind: str) -> str | None:
        for element in self._node.listed("inputs"):
            if element.text("type") == kind:
                return self._known(element)
        return None

    def output(self, name: str) -> tuple[str, ...] | None:
        outputs = self._node.get("outputs")
        written = None if outputs is None else outputs.get(name)
        if written is None:
            return None
        match = _PATH.fullmatch(str(written.value))
        if match is None:
            self._reporter.error(
                "pagination.path",
                f"{written.value!r} is not a path of property names such as $.data",
                at=written.location(),
            )
            return None
        return tuple(dot or bracket for dot, bracket in _STEP.findall(match[1]))

    def default_limit(self) -> int | None:
        parameter = self._parameters.get(self.input("limit") or "")
        default = None if parameter is None else parameter.default
        return default.value if default and isinstance(default.value, int) else None

    def _known(self, element: Node) -> str | None:
        name = element.text("name")
        if name is not None and name in self._parameters:
            return name
        self._reporter.error(
            "pagination.input",
            f"the pagination input {name!r} is not a parameter of the operation",
            at=element.location(),
        )
        return None


def _by_type(kind: str | None, reader: _Reader) -> Pagination | None:
    items = reader.output("results")
    if items is None:
        return None
    match kind:
        case "offsetLimit" | "page" if (page := reader.input("page")) is not None:
            return PageNumberPagination(
                page,
                reader.input("limit"),
                items,
                reader.output("numPages"),
                reader.default_limit(),
            )
        case "offsetLimit" if (offset := reader.input("offset")) is not None:
            return OffsetLimitPagination(
                offset, reader.input("limit"), items, reader.default_limit()
            )
        case "cursor" if (cursor := reader.input("cursor")) is not None:
            following = reader.output("nextCursor")
            return CursorPagination(cursor, items, following) if following else None
        case "url" if (following := reader.output("nextUrl")) is not None:
            return NextUrlPagination(items, following)
        case _:
            return None
