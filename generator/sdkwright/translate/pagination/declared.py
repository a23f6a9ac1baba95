"""A declared scheme becomes pages, if it fits the operation."""

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
from ...ir.types import ANY, ListOf, Type
from .context import Facts, Given
from .declarations import Kind, Named, Output, Scheme, UnusablePagination
from .paths import format_path
from .start import first_offset, first_page


def assemble(scheme: Scheme, facts: Facts) -> Pagination:
    """The pages that a scheme describes.

    :raises UnusablePagination: where the operation has not what the scheme names.
    """
    result = facts.result
    if result is None:
        message = "the operation has not one JSON result that could be a page"
        raise UnusablePagination("result", message, scheme.node)
    reader = _Reader(scheme, facts, result)
    items = reader.items()
    limit = None if scheme.limit is None else reader.given(scheme.limit).limit
    ending = Ending(reader.path(scheme.more), None, reader.path(scheme.total))
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
            return NextUrlPagination(items, reader.next())
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
            message = f"{format_path(output.path)} is no array of the result"
            raise UnusablePagination("path", message, output.node)
        return output.path

    def path(self, output: Output | None) -> Path | None:
        if output is None:
            return None
        self._at(output)
        return output.path

    def next(self) -> Path:
        path = self.path(self._scheme.next)
        if path is None:
            message = "the pagination does not say where the next page is named"
            raise UnusablePagination("incomplete", message, self._scheme.node)
        return path

    def given(self, named: Named | None) -> Given:
        if named is None:
            message = f"the pagination names no input of the type {self._scheme.kind}"
            raise UnusablePagination("incomplete", message, self._scheme.node)
        found = self._facts.input(named.input)
        if found is None:
            name = ".".join(named.input)
            message = f'"{name}" is no parameter of the operation or field of its body'
            raise UnusablePagination("input", message, named.node)
        return found

    def _at(self, output: Output) -> Type:
        found = type_at(self._result, output.path, self._facts.schemas.model)
        if found is None:
            message = f"the result has nothing at {format_path(output.path)}"
            raise UnusablePagination("path", message, output.node)
        return found
