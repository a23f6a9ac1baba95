"""Pagination by the number of items to skip."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..call import AnyCall
    from ..http_types import Response
    from .fields import Path
    from .paging import Input


class OffsetPaging(NamedTuple):
    """By the number of items to skip; ``first`` is the offset of the first item.

    An empty page is the last one. Otherwise ``more``, ``done`` and ``next_page`` decide
    where the result has them; a page without ``next_page`` is the last one. Without
    them, a page with fewer items than the limit in force is the last one, unless
    ``total`` announces more items.
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
    next_page: Path | None = None

    @property
    def is_counted(self) -> bool:
        return True

    def position(self, call: AnyCall) -> object:
        from .parameters import parameter_of

        return parameter_of(call, self.offset)

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        from .counting import after_offset

        return after_offset(self, call, result)
