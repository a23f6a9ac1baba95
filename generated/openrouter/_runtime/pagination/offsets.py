# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Pagination by the number of items to skip."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Self

    from ..call import AnyCall
    from ..http_types import Response
    from .fields import Path
    from .paging import Input


class OffsetPaging(NamedTuple):
    """By the number of items to skip; ``first`` is the offset of the first item.

    ``more``, ``done`` and ``next_page`` decide where the result has them. Without them,
    an empty page is the last one, and so is a page with fewer items than the limit in
    force, unless ``total`` announces more items. ``has_links`` tells that the server
    sends ``next_page``: a page without it is the last one then.
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
    has_links: bool = False

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

    def learned(self, result: object) -> Self:
        from .counting import is_linked

        return self._replace(has_links=True) if is_linked(self, result) else self
