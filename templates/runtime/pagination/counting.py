# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The calls for the next pages where a client counts items or pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from .fields import is_sent, items_at, number_at, says_last, value_at
from .parameters import parameter_of, with_parameter

if TYPE_CHECKING:
    from ..call import AnyCall
    from .fields import Path
    from .paging import Input


class _Counted(Protocol):
    """Pagination where the client counts."""

    @property
    def items(self) -> Path: ...
    @property
    def limit(self) -> Input | None: ...
    @property
    def default_limit(self) -> int | None: ...
    @property
    def max_limit(self) -> int | None: ...
    @property
    def first(self) -> int: ...
    @property
    def total(self) -> Path | None: ...
    @property
    def more(self) -> Path | None: ...
    @property
    def done(self) -> Path | None: ...
    @property
    def next_page(self) -> Path | None: ...
    @property
    def has_links(self) -> bool: ...


class _ByOffset(_Counted, Protocol):
    """``OffsetPaging``."""

    @property
    def offset(self) -> Input: ...


class _ByNumber(_Counted, Protocol):
    """``PageNumberPaging``."""

    @property
    def page(self) -> Input: ...
    @property
    def pages(self) -> Path | None: ...
    @property
    def current(self) -> Path | None: ...


def after_offset(paging: _ByOffset, call: AnyCall, result: object) -> AnyCall | None:
    """The call for the page after ``result``; ``None`` after the last page."""
    count = len(items_at(result, paging.items))
    offset = _number(call, paging.offset)
    step = count or _limit(paging, call) or 0
    following = (paging.first if offset is None else offset) + step
    total = number_at(result, paging.total)
    has_more = None if total is None else following - paging.first < total
    if step == 0 or _is_last(paging, call, result, count, has_more):
        return None
    return with_parameter(call, paging.offset, following)


def after_number(paging: _ByNumber, call: AnyCall, result: object) -> AnyCall | None:
    """The call for the page after ``result``; ``None`` after the last page."""
    number = _page_number(paging, call, result)
    count = len(items_at(result, paging.items))
    pages = number_at(result, paging.pages)
    turn = number - paging.first + 1
    # Items on a page beyond the last one contradict the number of pages.
    if pages is not None and (turn <= pages or count == 0):
        is_last = count == 0 or turn == pages
    else:
        total = number_at(result, paging.total)
        before = (turn - 1) * (_limit(paging, call) or 0)
        # More items than the total: the server has applied a smaller limit.
        has_more = None if total is None else before + count != total
        is_last = _is_last(paging, call, result, count, has_more)
    return None if is_last else with_parameter(call, paging.page, number + 1)


def is_linked(paging: _Counted, result: object) -> bool:
    """Whether a result has the link to the next page, be it ``null``."""
    return paging.next_page is not None and is_sent(result, paging.next_page)


def _page_number(paging: _ByNumber, call: AnyCall, result: object) -> int:
    asked = _number(call, paging.page)
    if asked is not None:
        return asked
    own = number_at(result, paging.current)
    return paging.first if own is None else int(own)


def _is_last(
    paging: _Counted,
    call: AnyCall,
    result: object,
    count: int,
    has_more: bool | None,
) -> bool:
    """Whether there is no page after ``result``.

    ``has_more`` is what the total says of it; ``None`` without one.
    """
    if paging.next_page is not None and (paging.has_links or is_linked(paging, result)):
        return not value_at(result, paging.next_page)
    declared = says_last(paging, result)
    if declared is not None:
        return declared
    if count == 0:
        return True
    if has_more or (has_more is None and not _is_known(paging, call)):
        return False
    limit = _limit(paging, call)
    return limit is not None and count < limit


def _limit(paging: _Counted, call: AnyCall) -> int | None:
    """The limit in force: at most the maximum that the API applies."""
    limit = _asked(paging, call)
    if limit is None:
        limit = paging.default_limit
    if limit is None or paging.max_limit is None:
        return limit
    return min(limit, paging.max_limit)


def _is_known(paging: _Counted, call: AnyCall) -> bool:
    """Whether the server cannot have applied a limit that is not documented.

    Many servers have a maximum, which they apply without an error.
    """
    asked = _asked(paging, call)
    if asked is None or paging.max_limit is not None:
        return True
    return paging.default_limit is not None and asked <= paging.default_limit


def _asked(paging: _Counted, call: AnyCall) -> int | None:
    return None if paging.limit is None else _number(call, paging.limit)


def _number(call: AnyCall, name: Input) -> int | None:
    """A parameter as a number; callers may give it as text."""
    value = parameter_of(call, name)
    return None if value is None else int(value)
