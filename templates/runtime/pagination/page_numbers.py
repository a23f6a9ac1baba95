# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Pagination by the number of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Self

    from ..call import AnyCall
    from ..http_types import Response
    from .fields import Path
    from .paging import Input


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
    next_page: Path | None = None
    has_links: bool = False

    @property
    def is_counted(self) -> bool:
        return True

    def position(self, call: AnyCall) -> object:
        from .parameters import parameter_of

        return parameter_of(call, self.page)

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        from .counting import after_number

        return after_number(self, call, result)

    def learned(self, result: object) -> Self:
        from .counting import is_linked

        return self._replace(has_links=True) if is_linked(self, result) else self
