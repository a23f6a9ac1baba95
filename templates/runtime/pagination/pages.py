"""Pages: results with the call for the next result."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from ..errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from typing import Self

    from ..call import AnyCall
    from ..client import Client
    from ..http_types import Response
    from .cycles import CycleDetection
    from .paging import Paging

ResultT = TypeVar("ResultT")
ItemT = TypeVar("ItemT")


class _BasePage(Generic[ResultT, ItemT]):
    paging: ClassVar[Paging]

    def __init__(
        self, result: ResultT, call: AnyCall, client: Client, response: Response
    ) -> None:
        self.result = result
        self.response = response
        self._call = call
        self._client = client
        self._known_cycles: CycleDetection | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}(result={self.result!r})"

    def _following(self) -> AnyCall | None:
        """The call for the next page.

        :raises PaginationError: for a page that has been fetched before.
        """
        cycles = self._cycles()
        return cycles.following(self._call, self._decoded(), self.response)

    def _followed_by(self, page: Self) -> Self:
        """The next page, with the state of the cycle detection.

        :raises PaginationError: for the same page again.
        """
        page._known_cycles = self._cycles().after(
            self.result, page._call, page.result, page.response
        )
        return page

    def _cycles(self) -> CycleDetection:
        if self._known_cycles is None:
            from .cycles import CycleDetection

            hidden = self._client.settings.hidden
            self._known_cycles = CycleDetection(self.paging, hidden, self._call)
        return self._known_cycles

    def _own_items(self) -> list[ItemT]:
        from .fields import items_at

        return items_at(self._decoded(), self.paging.items)

    def _decoded(self) -> ResultT:
        """The result.

        :raises ResponseError: if the server has sent another format than JSON.
        """
        if isinstance(self.result, str | bytes):
            what = "the page is not JSON, so that its items are not known"
            raise self._client.settings.errors.default(what, self.response)
        return self.result


class Page(_BasePage[ResultT, ItemT]):
    """One page of results.

    ``result`` is the decoded response body, ``response`` the HTTP response. Iterating
    gives this page and all pages after it; each page is fetched when it is reached.
    After an error, ``next`` of the last page tries again.
    """

    # In the type of ``next``, ``Any`` stands for ``None``: type checkers accept
    # ``res = res.next()`` for a variable that holds a page, and check its attributes.

    def next(self) -> Self | Any:
        """Fetch the next page; ``None`` after the last one.

        :raises PaginationError: when the server repeats a page.
        """
        call = self._following()
        if call is None:
            return None
        return self._followed_by(self._client.paginate(call, type(self)))

    def items(self, limit: int | None = None) -> Iterator[ItemT]:
        """The items of this page and of all pages after it, at most ``limit``."""
        found = (item for page in self for item in page._own_items())
        return islice(found, _checked(limit))

    def pages(self, limit: int | None = None) -> Iterator[Self]:
        """This page and all pages after it, at most ``limit`` of them."""
        return islice(self.__iter__(), _checked(limit))

    def __iter__(self) -> Iterator[Self]:
        page: Self | None = self
        while page is not None:
            yield page
            page = page.next()


class AsyncPage(_BasePage[ResultT, ItemT]):
    """One page of results of an async method; ``next`` is awaited.

    Iterating with ``async for`` gives this page and all pages after it; see ``Page``.
    """

    async def next(self) -> Self | Any:  # as for ``Page``
        """Fetch the next page; ``None`` after the last one.

        :raises PaginationError: when the server repeats a page.
        """
        call = self._following()
        if call is None:
            return None
        page = await self._client.paginate_async(call, type(self))
        return self._followed_by(page)

    async def items(self, limit: int | None = None) -> AsyncIterator[ItemT]:
        """The items of this page and of all pages after it, at most ``limit``."""
        left = _checked(limit)
        async for page in self:
            items = page._own_items()
            for item in items[:left]:
                yield item
            if left is not None:
                left -= len(items)
                if left <= 0:
                    return

    async def pages(self, limit: int | None = None) -> AsyncIterator[Self]:
        """This page and all pages after it, at most ``limit`` of them."""
        left = _checked(limit)
        page = None if left == 0 else self
        while page is not None:
            yield page
            left = None if left is None else left - 1
            page = None if left == 0 else await page.next()

    def __aiter__(self) -> AsyncIterator[Self]:
        return self.pages()


def _checked(limit: int | None) -> int | None:
    if limit is not None and limit < 0:
        raise ArgumentError(f"limit: must not be negative, not {limit}")
    return limit
