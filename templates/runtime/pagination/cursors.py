# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Pagination by a cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Self

    from ..call import AnyCall
    from ..http_types import Response
    from .fields import Path
    from .paging import Input


class CursorPaging(NamedTuple):
    """By a cursor that each result has for the next page.

    A result without a cursor is the last page, and so is an empty one with the cursor
    of its request. ``more`` and ``done`` may say so, too. A cursor 0 is none.
    """

    cursor: Input
    items: Path
    next_cursor: Path
    more: Path | None = None
    done: Path | None = None

    @property
    def is_counted(self) -> bool:
        return False

    def position(self, call: AnyCall) -> object:
        from .parameters import parameter_of

        return parameter_of(call, self.cursor)

    def learned(self, result: object) -> Self:
        return self

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        from .fields import items_at, says_last, value_at
        from .parameters import with_parameter

        cursor = value_at(result, self.next_cursor)
        if not cursor or says_last(self, result):
            return None
        is_same = str(cursor) == str(self.position(call))
        if is_same and not items_at(result, self.items):
            return None
        return with_parameter(call, self.cursor, cursor)
