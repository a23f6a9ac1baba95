"""The ways to get from one page of results to the next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias, cast

if TYPE_CHECKING:
    from ..call import Call
    from ..transport.http import Response

Path: TypeAlias = tuple[str | int, ...]
# A parameter or a field of the body, or the path to a field inside of one.
Input: TypeAlias = str | tuple[str, ...]
AnyCall: TypeAlias = "Call[Any]"  # its result is the page's


class Paging(Protocol):
    """How to get from one page to the next."""

    @property
    def items(self) -> Path:
        """Where a result has its items; the empty path is the result itself."""
        ...

    def position(self, call: AnyCall) -> object:
        """What tells the page of a call from other pages; ``None``: the first one."""
        ...

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        """The call for the page after ``result``, or ``None`` at the end."""
        ...


class OffsetPaging(NamedTuple):
    """By the number of items to skip; ``first`` is the offset of the first item.

    The end is an empty page. Before that it is what ``more`` or ``done`` say in the
    result; else a page with fewer items than the limit in force, unless ``total``
    promises more.
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

    def position(self, call: AnyCall) -> object:
        return call.parameter(self.offset)

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        count = len(items_of(result, self.items))
        start = _number(call, self.offset)
        reached = (self.first if start is None else start) + count
        total = None if self.total is None else _at(result, self.total)
        promised = isinstance(total, int | float) and reached - self.first < total
        if _is_last(self, call, result, promised):
            return None
        return call.with_parameter(self.offset, reached)


class PageNumberPaging(NamedTuple):
    """By the page's number, from ``first``.

    ``pages`` is where the number of pages is, ``current`` where a result has its own
    number, which counts for a page that was asked without one.

    The end is an empty page. Before that it is what ``pages``, ``more`` or ``done``
    say in the result; else a page with fewer items than the limit in force, unless
    ``total`` promises more.
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

    def position(self, call: AnyCall) -> object:
        return call.parameter(self.page)

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        number, count = self._number(call, result), len(items_of(result, self.items))
        pages = None if self.pages is None else _at(result, self.pages)
        if isinstance(pages, int | float):
            is_last = count == 0 or number - self.first + 1 >= pages
        else:
            total = None if self.total is None else _at(result, self.total)
            before = (number - self.first) * (_limit(self, call) or 0)
            # More than the total: the server keeps to a smaller limit than it is told.
            promised = isinstance(total, int | float) and before + count != total
            is_last = _is_last(self, call, result, promised)
        return None if is_last else call.with_parameter(self.page, number + 1)

    def _number(self, call: AnyCall, result: object) -> int:
        asked = _number(call, self.page)
        if asked is not None:
            return asked
        own = None if self.current is None else _at(result, self.current)
        return int(own) if isinstance(own, int | float) else self.first


class CursorPaging(NamedTuple):
    """By a cursor that each result has for the next one.

    The end is a result without it, or what ``more`` or ``done`` say in the result.
    """

    cursor: Input
    items: Path
    next_cursor: Path
    more: Path | None = None
    done: Path | None = None

    def position(self, call: AnyCall) -> object:
        return call.parameter(self.cursor)

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        cursor = _at(result, self.next_cursor)
        if cursor is None or cursor == "" or _says_end(self, result):
            return None
        return call.with_parameter(self.cursor, cursor)


class NextUrlPaging(NamedTuple):
    """By the URL of the next page, which each result has."""

    items: Path
    next_url: Path

    def position(self, call: AnyCall) -> object:
        return call.url

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        url = _at(result, self.next_url)
        return None if url is None or url == "" else call.with_url(str(url))


class LinkPaging(NamedTuple):
    """By the URL of the next page in the ``Link`` header (RFC 8288)."""

    items: Path

    def position(self, call: AnyCall) -> object:
        return call.url

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        for link in response.links.values():
            # A link may have several relations, in any case.
            if "next" in link.get("rel", "").lower().split():
                return call.with_url(link["url"])
        return None


class _Counted(Protocol):
    """A way that counts items."""

    @property
    def items(self) -> Path: ...
    @property
    def limit(self) -> Input | None: ...
    @property
    def default_limit(self) -> int | None: ...
    @property
    def max_limit(self) -> int | None: ...
    @property
    def more(self) -> Path | None: ...
    @property
    def done(self) -> Path | None: ...


def _is_last(paging: _Counted, call: AnyCall, result: object, promised: bool) -> bool:
    count = len(items_of(result, paging.items))
    if count == 0:
        return True
    if paging.more is not None or paging.done is not None:
        return _says_end(paging, result)
    limit = _limit(paging, call)
    return not promised and limit is not None and count < limit


def _limit(paging: _Counted, call: AnyCall) -> int | None:
    """The limit in force; more than the maximum is no more than that."""
    asked = None if paging.limit is None else _number(call, paging.limit)
    limit = paging.default_limit if asked is None else asked
    if limit is None or paging.max_limit is None:
        return limit
    return min(limit, paging.max_limit)


def _says_end(paging: _Counted | CursorPaging, result: object) -> bool:
    """Whether the result itself says that nothing comes after it."""
    if paging.more is not None and not _at(result, paging.more):
        return True
    return paging.done is not None and bool(_at(result, paging.done))


def _number(call: AnyCall, name: Input) -> int | None:
    """A parameter as a number, which it was sent as even if it was given as text."""
    value = call.parameter(name)
    return None if value is None else int(value)


def items_of(result: object, path: Path) -> list[Any]:  # items of any type
    """The items that a result has at a path."""
    found = _at(result, path)
    return list(found) if found else []


def _at(result: object, path: Path) -> Any:  # whatever the result has there
    """The value at a path of attributes, or of keys where the model has none.

    A number is an index into a list, -1 its last element.
    """
    value: Any = result  # whatever the result has there
    for step in path:
        value = _element(value, step) if isinstance(step, int) else _step(value, step)
    return value


def _element(value: Any, index: int) -> Any:  # whatever the result has there
    found: list[Any] = value if _is_list(value) else []  # of any type
    return found[index] if -len(found) <= index < len(found) else None


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _step(value: Any, name: str) -> Any:  # whatever the result has there
    if isinstance(value, Mapping):
        return cast("Mapping[str, Any]", value).get(name)  # JSON objects have text keys
    return getattr(value, name, None)
