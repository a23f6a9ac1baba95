"""Pages of the found operations."""

from __future__ import annotations

from .. import components
from .._runtime.pagination.cursors import CursorPaging
from .._runtime.pagination.links import LinkPaging, NextUrlPaging
from .._runtime.pagination.offsets import OffsetPaging
from .._runtime.pagination.page_numbers import PageNumberPaging
from .._runtime.pagination.pages import AsyncPage, Page

_OFFSET = OffsetPaging(
    offset="offset",
    limit="limit",
    items=("things",),
    default_limit=50,
    max_limit=100,
    total=("total_count",),
)
_PAGE_FROM_ZERO = PageNumberPaging(
    page="page[number]", limit="page[size]", items=(), first=0
)
_PAGE_WITH_ITS_NUMBER = PageNumberPaging(
    page="page",
    items=("data", "items"),
    pages=("paging", "total_pages"),
    current=("paging", "page"),
)
_CURSOR = CursorPaging(
    cursor="page_token",
    items=("results",),
    next_cursor=("next_page_token",),
    more=("has_more",),
)
_LAST_ITEM = CursorPaging(
    cursor="starting_after",
    items=("data",),
    next_cursor=("data", -1, "id"),
    more=("has_more",),
)
_NEXT_URL = NextUrlPaging(items=("data",), next_url=("links", "next", "href"))
_LINK_HEADER = LinkPaging(items=())
_SEARCH = OffsetPaging(offset="offset", limit="limit", items=(), default_limit=10)
_SEARCH_NESTED = CursorPaging(
    cursor=("pagination", "cursor"), items=("items",), next_cursor=("next_cursor",)
)


class OffsetResponse(Page[components.OffsetResponse, components.Thing]):
    """One page of ``found.offset``."""

    paging = _OFFSET


class AsyncOffsetResponse(AsyncPage[components.OffsetResponse, components.Thing]):
    """One page of ``found.offset_async``."""

    paging = _OFFSET


class PageFromZeroResponse(Page[components.Things, components.Thing]):
    """One page of ``found.page_from_zero``."""

    paging = _PAGE_FROM_ZERO


class AsyncPageFromZeroResponse(AsyncPage[components.Things, components.Thing]):
    """One page of ``found.page_from_zero_async``."""

    paging = _PAGE_FROM_ZERO


class PageWithItsNumberResponse(
    Page[components.PageWithItsNumberResponse, components.Thing]
):
    """One page of ``found.page_with_its_number``."""

    paging = _PAGE_WITH_ITS_NUMBER


class AsyncPageWithItsNumberResponse(
    AsyncPage[components.PageWithItsNumberResponse, components.Thing]
):
    """One page of ``found.page_with_its_number_async``."""

    paging = _PAGE_WITH_ITS_NUMBER


class CursorResponse(Page[components.CursorResponse, components.Thing]):
    """One page of ``found.cursor``."""

    paging = _CURSOR


class AsyncCursorResponse(AsyncPage[components.CursorResponse, components.Thing]):
    """One page of ``found.cursor_async``."""

    paging = _CURSOR


class LastItemResponse(Page[components.LastItemResponse, components.Thing]):
    """One page of ``found.last_item``."""

    paging = _LAST_ITEM


class AsyncLastItemResponse(AsyncPage[components.LastItemResponse, components.Thing]):
    """One page of ``found.last_item_async``."""

    paging = _LAST_ITEM


class NextUrlResponse(Page[components.NextUrlResponse, components.Thing]):
    """One page of ``found.next_url``."""

    paging = _NEXT_URL


class AsyncNextUrlResponse(AsyncPage[components.NextUrlResponse, components.Thing]):
    """One page of ``found.next_url_async``."""

    paging = _NEXT_URL


class LinkHeaderResponse(Page[components.Things, components.Thing]):
    """One page of ``found.link_header``."""

    paging = _LINK_HEADER


class AsyncLinkHeaderResponse(AsyncPage[components.Things, components.Thing]):
    """One page of ``found.link_header_async``."""

    paging = _LINK_HEADER


class SearchResponse(Page[components.Things, components.Thing]):
    """One page of ``found.search``."""

    paging = _SEARCH


class AsyncSearchResponse(AsyncPage[components.Things, components.Thing]):
    """One page of ``found.search_async``."""

    paging = _SEARCH


class SearchNestedResponse(Page[components.SearchNestedResponse, components.Thing]):
    """One page of ``found.search_nested``."""

    paging = _SEARCH_NESTED


class AsyncSearchNestedResponse(
    AsyncPage[components.SearchNestedResponse, components.Thing]
):
    """One page of ``found.search_nested_async``."""

    paging = _SEARCH_NESTED
