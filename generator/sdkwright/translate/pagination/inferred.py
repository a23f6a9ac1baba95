"""Recognises pagination that no key declares.

A result must have one array of items. The operation must have an input that selects the
page, and a limit, a cursor or a link for it. Uncertain cases are ignored: missing
pagination is inconvenient, wrong pagination loses data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.pagination import (
    CursorPagination,
    Ending,
    Input,
    Limit,
    LinkPagination,
    NextUrlPagination,
    OffsetPagination,
    PageNumberPagination,
    Pagination,
    Path,
)
from ...ir.types import Nullable
from .context import Facts, PageInput
from .names import (
    CURRENT_PAGES,
    CURSORS,
    DONE,
    ENVELOPES,
    LIMITS,
    MORE,
    NEXT,
    NEXT_CURSORS,
    OFFSETS,
    PAGE_COUNTS,
    PAGES,
    TOTALS,
    plain,
)
from .paths import format_path
from .results import ResultField, Results, results_of
from .start import first_offset, first_page, stated_first_page

_METHODS = ("GET", "POST")
# A parameter called "start" may be a time.
_COUNTS = re.compile(r"\b(offset|index|skip|position|number of)\b", re.IGNORECASE)
# Some APIs return all items when the page number is omitted.
_ALL_AT_ONCE = re.compile(r"\bwithout pag|\breturns? all\b", re.IGNORECASE)
_TOKEN_WORDS = re.compile(r"\b(cursor|token|next)\b", re.IGNORECASE)
_NO_TOKEN_WORDS = re.compile(r"\b(urls?|uris?|links?)\b", re.IGNORECASE)
_AFTER = ("after", "startingafter")
_AFTER_PLACES = ("cursor", "cursors", "page", "paging")
_ALWAYS_NEXT = ("next", "continu", "iterator", "scrollid")


def recognise(facts: Facts) -> Pagination | None:
    """The pagination of the operation, if it is unambiguous."""
    if facts.operation.method not in _METHODS or isinstance(facts.result, Nullable):
        return None
    results = results_of(facts)
    return None if results is None else _Recogniser(facts, results).find()


def describe(pagination: Pagination) -> str:
    """The recognised pagination as text for a message."""
    match pagination:
        case OffsetPagination(offset, limit=limit):
            way = f"by offset with {_quoted(offset, limit)}"
        case PageNumberPagination(page, limit=limit):
            way = f"by page number with {_quoted(page, limit)}"
        case CursorPagination(cursor, _, following):
            way = f"by cursor with {_quoted(cursor)} from {format_path(following)}"
        case NextUrlPagination(_, following):
            way = f"by the next URL at {format_path(following)}"
        case LinkPagination():
            way = "by the Link header"
    return f"is paginated {way}; its items are at {format_path(pagination.items)}"


def _quoted(name: Input, limit: Limit | None = None) -> str:
    names = [name] if limit is None else [name, limit.input]
    return " and ".join(f'"{".".join(steps)}"' for steps in names)


@dataclass(frozen=True, slots=True)
class _Recogniser:
    facts: Facts
    results: Results

    def find(self) -> Pagination | None:
        is_get = self.facts.operation.method == "GET"
        items = self.results.items
        counted = self._by_page() or self._by_offset()
        cursors = list(self._cursors())
        url = self.results.next_url() if is_get and (counted or cursors) else None
        if url is None and is_get and self._limit() is not None:
            url = self.results.next_url()
        if is_get and self._is_linked():
            return LinkPagination(items)
        if counted is not None and cursors and url is not None:
            # The page number does not work without the token.
            return NextUrlPagination(items, url, self._ending(counted=False))
        if counted is not None:
            return counted
        for given in cursors:
            following = self._next_cursor(given)
            if following is not None:
                ending = self._ending(counted=False)
                return CursorPagination(given.input, items, following, ending)
        if url is not None:
            return NextUrlPagination(items, url, self._ending(counted=False))
        return self._by_last_item(cursors)

    def _by_page(self) -> PageNumberPagination | None:
        page, limit = self._named(PAGES), self._limit()
        if page is None or _ALL_AT_ONCE.search(page.description):
            return None
        current = None
        if stated_first_page(page) is None:
            # Otherwise the number of the second page may be 1 or 2.
            current = self._path(CURRENT_PAGES)
            if current is None:
                return None
        pages, ending = self._path(PAGE_COUNTS), self._ending(counted=True)
        if limit is None and pages is None and ending == Ending():
            return None
        return PageNumberPagination(
            page.input,
            self.results.items,
            limit,
            first_page(page),
            pages,
            current,
            ending,
        )

    def _by_offset(self) -> OffsetPagination | None:
        offset, limit = self._named(OFFSETS), self._limit()
        if offset is None or limit is None:
            return None
        if plain(offset.input[-1]) == "start" and not _is_count(offset):
            return None
        items, ending = self.results.items, self._ending(counted=True)
        return OffsetPagination(
            offset.input, items, limit, first_offset(offset), ending
        )

    def _by_last_item(self, cursors: list[PageInput]) -> CursorPagination | None:
        """Pages by the id of the last item, if a field marks further pages."""
        ending = self._ending(counted=False)
        given = next((c for c in cursors if plain(c.input[-1]) in _AFTER), None)
        if given is None or ending.more is None:
            return None
        last = self.results.find(("lastid",), self._is_token)
        path = (*self.results.items, -1, "id") if last is None else last.path
        if last is None and not self.facts.is_token(self.results.item_field("id")):
            return None
        return CursorPagination(given.input, self.results.items, path, ending)

    def _is_linked(self) -> bool:
        """Whether a response has a ``Link`` header, and a request a page input."""
        headers = [
            name.lower()
            for status, response in self.facts.node.members("responses")
            if status.startswith("2")
            for name, _ in response.follow().members("headers")
        ]
        turn = self._named(PAGES) or next(self._cursors(), None)
        return "link" in headers and (turn is not None or self._limit() is not None)

    def _ending(self, *, counted: bool) -> Ending:
        """The fields that mark the end. Counted pages may also use a link to the next
        page.
        """
        more = self.results.find(MORE, self._is_flag)
        done = None if more else self.results.find(DONE, self._is_flag)
        total = self.results.find(TOTALS, self._is_number) if counted else None
        following = self.results.next_page() if counted and not (more or done) else None
        found = (more, done, total, following)
        return Ending(*(None if f is None else f.path for f in found))

    def _next_cursor(self, given: PageInput) -> Path | None:
        """The path to the cursor of the next page."""
        name = plain(given.input[-1])
        wanted = (f"next{name}", *NEXT_CURSORS)
        found = self.results.find(wanted, self._is_token)
        if found is None:
            found = self.results.find((name,), lambda f: self._is_next(f, name))
        if found is None and name in ("cursor", "pagecursor"):
            found = self.results.find(("after",), lambda f: self._is_next(f, "after"))
        if found is None:
            found = self.results.find(NEXT, self._is_next_token)
        return None if found is None else found.path

    def _is_next(self, found: ResultField, name: str) -> bool:
        """Whether a field with the name of the input is the next cursor."""
        if not self._is_token(found):
            return False
        above = [plain(step) for step in found.path[:-1] if isinstance(step, str)]
        if any(step in NEXT for step in above) or name.startswith(_ALWAYS_NEXT):
            return True
        if name in _AFTER and above and above[-1] in _AFTER_PLACES:
            return True
        return "next" in found.description.lower()

    def _is_next_token(self, found: ResultField) -> bool:
        text = found.description
        if not self._is_token(found) or _NO_TOKEN_WORDS.search(text):
            return False
        return _TOKEN_WORDS.search(text.replace("next page", "")) is not None

    def _path(self, names: tuple[str, ...]) -> Path | None:
        found = self.results.find(names, self._is_number)
        return None if found is None else found.path

    def _is_number(self, found: ResultField) -> bool:
        return self.facts.is_number(found.type)

    def _is_token(self, found: ResultField) -> bool:
        return self.facts.is_token(found.type)

    def _is_flag(self, found: ResultField) -> bool:
        return self.results.is_boolean(found.type)

    def _limit(self) -> Limit | None:
        given = self._named(LIMITS)
        return None if given is None else given.limit

    def _named(self, names: tuple[str, ...]) -> PageInput | None:
        """The number input with one of the names; the order of the names decides."""
        found = {
            plain(given.input[-1]): given
            for given in self._inputs()
            if self.facts.is_number(given.type)
        }
        return next((found[name] for name in names if name in found), None)

    def _cursors(self) -> Iterator[PageInput]:
        found = {plain(given.input[-1]): given for given in self._inputs()}
        others = [name for name in found if name.startswith("next")]
        for name in (*CURSORS, *others):
            given = found.get(name)
            # A number is not a cursor if it is the number of items to skip.
            is_count = name in OFFSETS and given and self.facts.is_number(given.type)
            if given and self.facts.is_token(given.type) and not is_count:
                yield given

    def _inputs(self) -> Iterator[PageInput]:
        """The inputs in the query or body, with the fields of pagination objects."""
        for given in self.facts.inputs:
            if given.location in ("query", "body"):
                yield given
                if plain(given.input[-1]) in ENVELOPES:
                    yield from self.facts.inside(given)


def _is_count(given: PageInput) -> bool:
    if 0 in (given.number("default"), given.number("minimum")):
        return True
    return _COUNTS.search(given.description) is not None
