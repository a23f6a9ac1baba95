"""Pagination by the number of items to skip, or by the number of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .fields import items_at, number_at, says_last

if TYPE_CHECKING:
    from ..call import AnyCall
    from ..http_types import Response
    from .fields import Path
    from .paging import Input


class OffsetPaging(NamedTuple):
    """By the number of items to skip; ``first`` is the offset of the first item.

    An empty page is the last one. Otherwise ``more`` and ``done`` decide where the
    API has them. Without them, a page with fewer items than the limit in force is the
    last one, unless ``total`` announces more items.
    """

    offset: Input
    items: Path
    limit: Input | None = None
    default_limit: int | None = None
    max_limit: int | None = None
    first: int = 0
    total: Path | None = None
    more: Path | None = None
    done: Path | None = None

    @property
    def is_counted(self) -> bool:
        return True

    def position(self, call: AnyCall) -> object:
        return call.parameter(self.offset)

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        count = len(items_at(result, self.items))
        offset = _number(call, self.offset)
        following = (self.first if offset is None else offset) + count
        total = number_at(result, self.total)
        has_more = total is not None and following - self.first < total
        if _is_last(self, call, result, count, has_more):
            return None
        return call.with_parameter(self.offset, following)


class PageNumberPaging(NamedTuple):
    """By the page's number, from ``first``.

    ``pages`` leads to the number of pages and decides where the API has it. All other
    rules are those of ``OffsetPaging``. ``current`` leads to the page's own number,
    which counts where the call did not name a page.
    """

    page: Input
    items: Path
    limit: Input | None = None
    pages: Path | None = None
    default_limit: int | None = None
    max_limit: int | None = None
    first: int = 1
    current: Path | None = None
    total: Path | None = None
    more: Path | None = None
    done: Path | None = None

    @property
    def is_counted(self) -> bool:
        return True

    def position(self, call: AnyCall) -> object:
        return call.parameter(self.page)

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        number, count = self._number(call, result), len(items_at(result, self.items))
        pages = number_at(result, self.pages)
        if pages is not None:
            is_last = count == 0 or number - self.first + 1 >= pages
        else:
            total = number_at(result, self.total)
            before = (number - self.first) * (_limit(self, call) or 0)
            # More items than the total: the server has applied a smaller limit.
            has_more = total is not None and before + count != total
            is_last = _is_last(self, call, result, count, has_more)
        return None if is_last else call.with_parameter(self.page, number + 1)

    def _number(self, call: AnyCall, result: object) -> int:
        asked = _number(call, self.page)
        if asked is not None:
            return asked
        own = number_at(result, self.current)
        return self.first if own is None else int(own)


def _is_last(
    paging: OffsetPaging | PageNumberPaging,
    call: AnyCall,
    result: object,
    count: int,
    has_more: bool,
) -> bool:
    if count == 0:
        return True
    if paging.more is not None or paging.done is not None:
        return says_last(paging, result)
    limit = _limit(paging, call)
    return not has_more and limit is not None and count < limit


def _limit(paging: OffsetPaging | PageNumberPaging, call: AnyCall) -> int | None:
    """The limit in force: at most the maximum that the API applies."""
    limit = None if paging.limit is None else _number(call, paging.limit)
    if limit is None:
        limit = paging.default_limit
    if limit is None or paging.max_limit is None:
        return limit
    return min(limit, paging.max_limit)


def _number(call: AnyCall, name: Input) -> int | None:
    """A parameter as a number; callers may give it as text."""
    value = call.parameter(name)
    return None if value is None else int(value)
