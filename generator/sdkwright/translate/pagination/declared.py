"""Converts a declared scheme to a pagination that fits the operation."""

from __future__ import annotations

from typing import assert_never

from ...ir.lookup import bare, type_at
from ...ir.pagination import (
    CursorPagination,
    Ending,
    LinkPagination,
    NextUrlPagination,
    OffsetPagination,
    PageNumberPagination,
    Pagination,
    Path,
)
from ...ir.types import ANY, ListOf, Scalar, ScalarKind, Type
from .context import Facts, PageInput
from .declarations import Kind, NamedInput, Output, Scheme, UnusablePagination
from .paths import format_path
from .start import first_offset, first_page


def assemble(scheme: Scheme, facts: Facts) -> Pagination:
    """The pagination that a scheme declares.

    :raises UnusablePagination: if the operation lacks an input or a field of the
        scheme.
    """
    result = facts.result
    if result is None:
        message = "the operation does not have exactly one JSON result"
        raise UnusablePagination("result", message, scheme.node)
    reader = _Reader(scheme, facts, result)
    items = reader.items()
    limit = None if scheme.limit is None else reader.given(scheme.limit).limit
    ending = reader.ending()
    match scheme.kind:
        case Kind.OFFSET:
            given = reader.given(scheme.turn)
            return OffsetPagination(
                given.input, items, limit, first_offset(given), ending
            )
        case Kind.PAGE:
            given = reader.given(scheme.turn)
            first, pages = first_page(given), reader.path(scheme.pages)
            return PageNumberPagination(
                given.input, items, limit, first, pages, None, ending
            )
        case Kind.CURSOR:
            cursor = reader.given(scheme.turn).input
            return CursorPagination(cursor, items, reader.next(), ending)
        case Kind.URL:
            return NextUrlPagination(items, reader.next(), ending)
        case Kind.LINK:
            return LinkPagination(items)
        case _:
            assert_never(scheme.kind)


class _Reader:
    def __init__(self, scheme: Scheme, facts: Facts, result: Type) -> None:
        self._scheme = scheme
        self._facts = facts
        self._result = result

    def items(self) -> Path:
        output = self._scheme.items
        found = bare(self._at(output), self._facts.schemas.model)
        if found != ANY and not isinstance(found, ListOf):
            message = f"{format_path(output.path)} in the result is not an array"
            raise UnusablePagination("path", message, output.node)
        return output.path

    def path(self, output: Output | None) -> Path | None:
        if output is None:
            return None
        self._at(output)
        return output.path

    def ending(self) -> Ending:
        more, total = self.path(self._scheme.more), self.path(self._scheme.total)
        if self._scheme.kind not in (Kind.OFFSET, Kind.PAGE):
            return Ending(more=more)
        if more is None or self._is_flag(more):
            return Ending(more=more, total=total)
        return Ending(total=total, next_page=more)

    def next(self) -> Path:
        path = self.path(self._scheme.next)
        if path is None:
            message = "the pagination lacks the path to the next cursor or URL"
            raise UnusablePagination("incomplete", message, self._scheme.node)
        return path

    def given(self, named: NamedInput | None) -> PageInput:
        if named is None:
            message = f"the pagination lacks the input for the type {self._scheme.kind}"
            raise UnusablePagination("incomplete", message, self._scheme.node)
        found = self._facts.input(named.input)
        if found is None:
            name = ".".join(named.input)
            message = (
                f'"{name}" is neither a parameter nor a body field of the operation'
            )
            raise UnusablePagination("input", message, named.node)
        return found

    def _is_flag(self, path: Path) -> bool:
        found = type_at(self._result, path, self._facts.schemas.model) or ANY
        flags = (ANY, Scalar(ScalarKind.BOOLEAN))
        return bare(found, self._facts.schemas.model) in flags

    def _at(self, output: Output) -> Type:
        found = type_at(self._result, output.path, self._facts.schemas.model)
        if found is None:
            message = f"the result has nothing at {format_path(output.path)}"
            raise UnusablePagination("path", message, output.node)
        return found
