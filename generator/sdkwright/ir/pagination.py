"""The kinds of pagination.

Inputs are the path of names to a parameter or a body field. Outputs are paths into a
result. All names are wire names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Input: TypeAlias = tuple[str, ...]
# A number is an index of a list; -1 is the last element.
Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """The parameter for the greatest number of items in a page."""

    input: Input
    default: int | None
    maximum: int | None


@dataclass(frozen=True, slots=True)
class Ending:
    """The fields of a result that describe the pages after it.

    ``more`` is true before the last page, ``done`` is true in the last page. Without a
    value they say nothing. Only counted pages use the other fields: ``total`` is the
    number of items in all pages, ``next_page`` has a value before the last page only.
    """

    more: Path | None = None
    done: Path | None = None
    total: Path | None = None
    next_page: Path | None = None


@dataclass(frozen=True, slots=True)
class OffsetPagination:
    """Pages by the number of skipped items. ``first`` is the offset of the first
    item.
    """

    offset: Input
    items: Path
    limit: Limit | None
    first: int
    ending: Ending


@dataclass(frozen=True, slots=True)
class PageNumberPagination:
    """Pages by number, starting with ``first``.

    ``pages`` is the path to the number of pages. ``current`` is the path to the number
    of the page, if the document does not state the number of the first page.
    """

    page: Input
    items: Path
    limit: Limit | None
    first: int
    pages: Path | None
    current: Path | None
    ending: Ending


@dataclass(frozen=True, slots=True)
class CursorPagination:
    """Pages by a cursor, which is at ``next_cursor`` in the result before."""

    cursor: Input
    items: Path
    next_cursor: Path
    ending: Ending


@dataclass(frozen=True, slots=True)
class NextUrlPagination:
    """Pages by a URL, which is at ``next_url`` in the result before."""

    items: Path
    next_url: Path
    ending: Ending


@dataclass(frozen=True, slots=True)
class LinkPagination:
    """Pages by the URL in the ``Link`` header with ``rel=next`` (RFC 8288)."""

    items: Path


Pagination: TypeAlias = (
    OffsetPagination
    | PageNumberPagination
    | CursorPagination
    | NextUrlPagination
    | LinkPagination
)


def input_of(pagination: Pagination) -> Input | None:
    """The input that selects the page, if there is one."""
    match pagination:
        case OffsetPagination(offset):
            return offset
        case PageNumberPagination(page):
            return page
        case CursorPagination(cursor):
            return cursor
        case NextUrlPagination() | LinkPagination():
            return None


def counted_inputs(pagination: Pagination | None) -> tuple[Input, ...]:
    """The inputs that pagination counts with: the start and the size of a page."""
    match pagination:
        case OffsetPagination(turn, limit=limit) | PageNumberPagination(
            turn, limit=limit
        ):
            return (turn,) if limit is None else (turn, limit.input)
        case _:
            return ()
