# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Pages: results with the call for the next result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

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
    After an error, an iterator that is asked again tries again, and so does ``next``.
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
        from .walks import Items

        return Items(self.pages(), type(self)._own_items, limit)

    def pages(self, limit: int | None = None) -> Iterator[Self]:
        """This page and all pages after it, at most ``limit`` of them."""
        from .walks import Pages

        return Pages(self, limit)

    def __iter__(self) -> Iterator[Self]:
        return self.pages()


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

    def items(self, limit: int | None = None) -> AsyncIterator[ItemT]:
        """The items of this page and of all pages after it, at most ``limit``."""
        from .walks import ItemsAsync

        return ItemsAsync(self.pages(), type(self)._own_items, limit)

    def pages(self, limit: int | None = None) -> AsyncIterator[Self]:
        """This page and all pages after it, at most ``limit`` of them."""
        from .walks import PagesAsync

        return PagesAsync(self, limit)

    def __aiter__(self) -> AsyncIterator[Self]:
        return self.pages()
