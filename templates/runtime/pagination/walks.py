# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Iterators over pages and their items.

They are no generators: after an error, such as a timeout or a cancellation, a generator
is at its end, and a loop that goes on would take that for the end of the pages.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from ..errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from typing import Self


class _Page(Protocol):
    """A ``Page``."""

    def next(self) -> Self | None: ...


class _AsyncPage(Protocol):
    """An ``AsyncPage``."""

    async def next(self) -> Self | None: ...


ItemT = TypeVar("ItemT")
PageT = TypeVar("PageT")
NextT = TypeVar("NextT", bound=_Page)
NextAsyncT = TypeVar("NextAsyncT", bound=_AsyncPage)


class _Walk:
    """An iterator that may have a limit."""

    def __init__(self, limit: int | None) -> None:
        if limit is not None and limit < 0:
            raise ArgumentError(f"limit: must not be negative, not {limit}")
        self._left: int | None = limit
        self._is_waiting = False

    def _count(self) -> None:
        if self._left is not None:
            self._left -= 1

    @contextmanager
    def _waiting(self) -> Generator[None]:
        """Wait for a page: only one thread or task may do so."""
        if self._is_waiting:
            raise RuntimeError("another loop is waiting for the next page")
        self._is_waiting = True
        try:
            yield
        finally:
            self._is_waiting = False


class Pages(_Walk, Generic[NextT]):
    """A page and all pages after it."""

    def __init__(self, first: NextT, limit: int | None) -> None:
        super().__init__(limit)
        self._first: NextT | None = first
        self._last: NextT | None = None

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> NextT:
        if self._left == 0:
            raise StopIteration
        with self._waiting():
            page = self._first if self._last is None else self._last.next()
        if page is None:
            self.close()
            raise StopIteration
        self._first, self._last = None, page
        self._count()
        return page

    def close(self) -> None:
        """Stop, as for ``contextlib.closing``."""
        self._left = 0


class Items(_Walk, Generic[PageT, ItemT]):
    """The items of a page and of all pages after it."""

    def __init__(
        self,
        pages: Iterator[PageT],
        items: Callable[[PageT], list[ItemT]],
        limit: int | None,
    ) -> None:
        super().__init__(limit)
        self._pages = pages
        self._items_of = items
        self._items: Iterator[ItemT] = iter(())

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ItemT:
        if self._left == 0:
            raise StopIteration
        while True:
            for item in self._items:
                if self._left is not None:
                    self._left -= 1
                return item
            self._items = iter(self._items_of(next(self._pages)))

    def close(self) -> None:
        """Stop, as for ``contextlib.closing``."""
        self._left = 0


class PagesAsync(_Walk, Generic[NextAsyncT]):
    """The async variant of ``Pages``."""

    def __init__(self, first: NextAsyncT, limit: int | None) -> None:
        super().__init__(limit)
        self._first: NextAsyncT | None = first
        self._last: NextAsyncT | None = None

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> NextAsyncT:
        if self._left == 0:
            raise StopAsyncIteration
        with self._waiting():
            page = self._first if self._last is None else await self._last.next()
        if page is None:
            await self.aclose()
            raise StopAsyncIteration
        self._first, self._last = None, page
        self._count()
        return page

    async def aclose(self) -> None:
        """Stop, as for ``contextlib.aclosing``."""
        self._left = 0


class ItemsAsync(_Walk, Generic[PageT, ItemT]):
    """The async variant of ``Items``."""

    def __init__(
        self,
        pages: AsyncIterator[PageT],
        items: Callable[[PageT], list[ItemT]],
        limit: int | None,
    ) -> None:
        super().__init__(limit)
        self._pages = pages
        self._items_of = items
        self._items: Iterator[ItemT] = iter(())

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ItemT:
        if self._left == 0:
            raise StopAsyncIteration
        while True:
            for item in self._items:
                if self._left is not None:
                    self._left -= 1
                return item
            self._items = iter(self._items_of(await anext(self._pages)))

    async def aclose(self) -> None:
        """Stop, as for ``contextlib.aclosing``."""
        self._left = 0
