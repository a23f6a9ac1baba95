"""Pages: results that know the call for the next one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Generic,
    NamedTuple,
    Protocol,
    TypeAlias,
    TypeVar,
    cast,
)

if TYPE_CHECKING:
    from typing import Self

    from .calls import Call
    from .client import Client

ResultT = TypeVar("ResultT")
ItemT = TypeVar("ItemT")
PageT = TypeVar("PageT")

# The first page is always there, the following ones may not be. ``Any`` lets one
# variable take both in turn, ``res = list()`` and then ``res = res.next()``, while
# type checkers go on checking every attribute of the page.
Paged: TypeAlias = PageT | Any
Path: TypeAlias = tuple[str, ...]
AnyCall: TypeAlias = "Call[Any]"  # its result is the page's


class Paging(Protocol):
    """How to get from one page to the next."""

    @property
    def items(self) -> Path:
        """Where a result has its items."""
        ...

    def following(self, call: AnyCall, result: object) -> AnyCall | None:
        """The call for the page after ``result``, or ``None`` at the end."""
        ...


class OffsetPaging(NamedTuple):
    """By the number of items to skip.

    The end is an empty page, or one with fewer items than the limit in force.
    """

    offset: str
    items: Path
    limit: str | None = None
    default_limit: int | None = None

    def following(self, call: AnyCall, result: object) -> AnyCall | None:
        count = len(_items(result, self.items))
        if _is_last(call, count, self.limit, self.default_limit):
            return None
        return call.with_parameter(
            self.offset, (_number(call, self.offset) or 0) + count
        )


class PageNumberPaging(NamedTuple):
    """By the page's number; ``pages`` is where the result has their number."""

    page: str
    items: Path
    limit: str | None = None
    pages: Path | None = None
    default_limit: int | None = None

    def following(self, call: AnyCall, result: object) -> AnyCall | None:
        current = _number(call, self.page)
        number = 1 if current is None else current
        total = None if self.pages is None else _at(result, self.pages)
        count = len(_items(result, self.items))
        if isinstance(total, int):
            is_last = number >= total
        else:
            is_last = _is_last(call, count, self.limit, self.default_limit)
        return None if is_last else call.with_parameter(self.page, number + 1)


class CursorPaging(NamedTuple):
    """By a cursor that each result has for the next one."""

    cursor: str
    items: Path
    next_cursor: Path

    def following(self, call: AnyCall, result: object) -> AnyCall | None:
        cursor = _at(result, self.next_cursor)
        if cursor is None or cursor == "":
            return None
        if cursor == call.parameter(self.cursor):
            raise RuntimeError(f"the server repeats the cursor {cursor!r}")
        return call.with_parameter(self.cursor, cursor)


class NextUrlPaging(NamedTuple):
    """By the URL of the next page, which each result has."""

    items: Path
    next_url: Path

    def following(self, call: AnyCall, result: object) -> AnyCall | None:
        url = _at(result, self.next_url)
        if url is None or url == "":
            return None
        if str(url) == call.url:
            raise RuntimeError(f"the server repeats the page {url}")
        return call.with_url(str(url))


class _BasePage(Generic[ResultT, ItemT]):
    paging: ClassVar[Paging]

    def __init__(self, result: ResultT, call: AnyCall, client: Client) -> None:
        self.result = result
        self._call = call
        self._client = client

    def __repr__(self) -> str:
        return f"{type(self).__name__}(result={self.result!r})"

    def _following(self) -> AnyCall | None:
        return self.paging.following(self._call, self.result)

    def _own_items(self) -> list[ItemT]:
        return _items(self.result, self.paging.items)


class Page(_BasePage[ResultT, ItemT]):
    """One page of results: ``result`` is what the server answered.

    Iterating gives this page and all pages after it.
    """

    def next(self) -> Self | None:
        """Fetch the next page; ``None`` after the last one."""
        call = self._following()
        return None if call is None else self._client.paginate(call, type(self))

    def items(self) -> Iterator[ItemT]:
        """The items of this page and of all pages after it."""
        for page in self:
            yield from page._own_items()

    def __iter__(self) -> Iterator[Self]:
        page: Self | None = self
        while page is not None:
            yield page
            page = page.next()


class AsyncPage(_BasePage[ResultT, ItemT]):
    """One page of results of an async method; ``next`` is awaited.

    Iterating with ``async for`` gives this page and all pages after it.
    """

    async def next(self) -> Self | None:
        """Fetch the next page; ``None`` after the last one."""
        call = self._following()
        if call is None:
            return None
        return await self._client.paginate_async(call, type(self))

    async def items(self) -> AsyncIterator[ItemT]:
        """The items of this page and of all pages after it."""
        async for page in self:
            for item in page._own_items():
                yield item

    async def __aiter__(self) -> AsyncIterator[Self]:
        page: Self | None = self
        while page is not None:
            yield page
            page = await page.next()


def _is_last(
    call: AnyCall, count: int, limit_name: str | None, default_limit: int | None
) -> bool:
    limit = None if limit_name is None else _number(call, limit_name)
    in_force = default_limit if limit is None else limit
    return count == 0 or (in_force is not None and count < in_force)


def _number(call: AnyCall, name: str) -> int | None:
    """A parameter as a number, which it was sent as even if it was given as text."""
    value = call.parameter(name)
    return None if value is None else int(value)


def _items(result: object, path: Path) -> list[Any]:  # items of any type
    found = _at(result, path)
    return list(found) if found else []


def _at(result: object, path: Path) -> Any:  # whatever the result has there
    """The value at a path of attributes, or of keys where the model has none."""
    value: Any = result  # whatever the result has there
    for step in path:
        value = _step(value, step)
    return value


def _step(value: Any, name: str) -> Any:  # whatever the result has there
    if isinstance(value, Mapping):
        return cast("Mapping[str, Any]", value).get(name)  # JSON objects have text keys
    return getattr(value, name, None)
