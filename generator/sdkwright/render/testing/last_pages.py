"""Changes examples of pages so that they have no next page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from ...ir.models import Model
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
from ...ir.types import Type
from ...values import Json
from ..python.accepted_values import fits

_Models = Mapping[str, Model]
# Replacements for a value, the preferred one first. An empty tuple removes the value.
_Choices = tuple[tuple[Json] | tuple[()], ...]
_NOTHING: _Choices = ((None,), ("",), ())
_NO: _Choices = ((False,), (None,), ("",), ())
_YES: _Choices = ((True,),)


def last_page(
    models: _Models, type_: Type, pagination: Pagination, value: Json
) -> Json:
    """The page, changed to the last page as far as its type permits."""
    for path, choices in _changes(pagination, _count(value, pagination.items)):
        value = _changed(models, type_, value, path, choices)
    return value


def page_facts(pagination: Pagination) -> dict[str, Json] | None:
    """The input that selects a page, for pages that do not mark the last one.

    ``items`` is the path to the items, ``first`` the value of the input for the first
    page.
    """
    match pagination:
        case OffsetPagination(offset, items, first=first):
            return _facts(offset, items, first)
        case PageNumberPagination(page, items, first=first):
            return _facts(page, items, first)
        case CursorPagination(cursor, items, next_cursor):
            if not any(isinstance(step, int) for step in next_cursor):
                return None
            return _facts(cursor, items, None)
        case NextUrlPagination() | LinkPagination():
            return None
        case _:
            assert_never(pagination)


def _facts(input_: tuple[str, ...], items: Path, first: int | None) -> dict[str, Json]:
    return {"input": [*input_], "items": [*items], "first": first}


def _changes(pagination: Pagination, count: int) -> list[tuple[Path, _Choices]]:
    found: list[tuple[Path | None, _Choices]] = []
    match pagination:
        case OffsetPagination(ending=ending):
            found += _ending_changes(ending, count)
        case PageNumberPagination(first=first, pages=pages, ending=ending) as numbered:
            found += [(pages, ((1,),)), (numbered.current, ((first,),))]
            found += _ending_changes(ending, count)
        case CursorPagination(next_cursor=next_cursor, ending=ending):
            found += [(next_cursor, _NOTHING), *_ending_changes(ending, count)]
        case NextUrlPagination(next_url=next_url, ending=ending):
            found += [(next_url, _NOTHING), *_ending_changes(ending, count)]
        case LinkPagination():
            pass
        case _:
            assert_never(pagination)
    return [(path, choices) for path, choices in found if path is not None]


def _ending_changes(ending: Ending, count: int) -> list[tuple[Path | None, _Choices]]:
    ends = (ending.more, _NO), (ending.done, _YES), (ending.next_page, _NOTHING)
    return [*ends, (ending.total, ((count,),))]


def _changed(
    models: _Models, type_: Type, value: Json, path: Path, choices: _Choices
) -> Json:
    """The value with the first replacement at ``path`` that is valid for the type."""
    for choice in choices:
        changed = _put(value, path, choice)
        if fits(models, type_, changed):
            return changed
    return value


def _put(value: Json, path: Path, choice: tuple[Json] | tuple[()]) -> Json:
    """The value with a replacement at ``path``. A missing value stays missing."""
    match value, path:
        case dict(), (str() as step,) if step in value:
            rest = {key: item for key, item in value.items() if key != step}
            return {**value, step: choice[0]} if choice else rest
        case dict(), (str() as step, *further) if step in value:
            return {**value, step: _put(value[step], tuple(further), choice)}
        case _:
            return value


def _count(value: Json, items: Path) -> int:
    for step in items:
        value = value.get(str(step)) if isinstance(value, dict) else None
    return len(value) if isinstance(value, list) else 0
