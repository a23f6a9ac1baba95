"""How an operation gets from one page of its results to the next.

Inputs are the names that lead to a parameter, or to a field of the body; outputs are
paths into a result. All names are those of the wire.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Input: TypeAlias = tuple[str, ...]
# A number is an index into a list, -1 its last element.
Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """The parameter that says how many items a page has at most."""

    input: Input
    default: int | None
    maximum: int | None


@dataclass(frozen=True, slots=True)
class Ending:
    """What a result says of the pages after it.

    ``more`` is true or there while pages come, ``done`` is true on the last one,
    ``total`` counts the items of all pages.
    """

    more: Path | None = None
    done: Path | None = None
    total: Path | None = None


@dataclass(frozen=True, slots=True)
class OffsetPagination:
    """Pages by the number of items to skip; ``first`` is the first item's offset."""

    offset: Input
    items: Path
    limit: Limit | None
    first: int
    ending: Ending


@dataclass(frozen=True, slots=True)
class PageNumberPagination:
    """Pages by number from ``first``.

    ``pages`` leads to the number of pages, ``current`` to the number that a page has
    where the document does not say how pages are counted.
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
    """Pages by a cursor that a result holds at ``next_cursor``."""

    cursor: Input
    items: Path
    next_cursor: Path
    ending: Ending


@dataclass(frozen=True, slots=True)
class NextUrlPagination:
    """Pages by a URL that a result holds at ``next_url``."""

    items: Path
    next_url: Path


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
    """The input that tells one page from another."""
    match pagination:
        case OffsetPagination(offset):
            return offset
        case PageNumberPagination(page):
            return page
        case CursorPagination(cursor):
            return cursor
        case NextUrlPagination() | LinkPagination():
            return None
