# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Detection of pages that a server repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..errors import PaginationError
from ..redaction import conceal_exchange, safe_text
from .fields import items_at

if TYPE_CHECKING:
    from ..call import AnyCall
    from ..http_types import Response
    from .paging import Paging


# A server that filters its items may send some empty pages before the next item.
_MOST_EMPTY = 10


class CycleDetection(NamedTuple):
    """Brent's algorithm: the call of page 1, 2, 4, 8 ... is compared with later calls.

    ``mark`` is that call. ``hidden`` are the lower-case names of secrets. ``empty`` is
    the number of pages without items since the last one with items.
    """

    paging: Paging
    hidden: frozenset[str]
    mark: AnyCall
    steps: int = 0
    span: int = 1
    empty: int = 0

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        """The call for the page after ``result``.

        :raises PaginationError: for a page that has been fetched before.
        """
        found = self.paging.following(call, result, response)
        if found is not None:
            position = self.paging.position(found)
            if position in map(self.paging.position, (self.mark, call)):
                raise self._error("the server repeats the page", found, response)
        return found

    def after(
        self, result: object, call: AnyCall, following: object, response: Response
    ) -> CycleDetection:
        """The state for the page ``following`` after ``result``.

        :raises PaginationError: for the same page again, and for many empty pages.
        """
        is_same = self.paging.is_counted and following == result
        if is_same and self._has_objects(result):
            message = "the server sends the same page again:"
            raise self._error(message, call, response)
        empty = 0 if items_at(following, self.paging.items) else self.empty + 1
        if self.paging.is_counted and empty > _MOST_EMPTY:
            message = f"the server announces more pages after {empty} empty ones:"
            raise self._error(message, call, response)
        known = self._replace(paging=self.paging.learned(result), empty=empty)
        if self.steps + 1 == self.span:
            return known._replace(mark=call, steps=0, span=self.span * 2)
        return known._replace(steps=self.steps + 1)

    def _error(
        self, message: str, call: AnyCall, response: Response
    ) -> PaginationError:
        """The error for the page of a call, without the secrets of its request."""
        conceal_exchange(response)
        position = self.paging.position(call)
        if isinstance(position, str) and position == call.url:
            position = safe_text(position, self.hidden)
        return PaginationError(f"{message} {position!r}", position, response)

    def _has_objects(self, result: object) -> bool:
        """Whether items are objects. Equal numbers or texts are no sign of a cycle."""
        items = items_at(result, self.paging.items)
        return bool(items) and not isinstance(items[0], str | int | float | bool)
