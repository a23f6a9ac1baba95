"""Pages of the pages operations."""

from __future__ import annotations

from .. import components
from .._runtime.pagination.counted import OffsetPaging, PageNumberPaging
from .._runtime.pagination.cursors import CursorPaging
from .._runtime.pagination.links import LinkPaging, NextUrlPaging
from .._runtime.pagination.pages import AsyncPage, Page

_BY_PAGE = PageNumberPaging(
    page="page",
    limit="per_page",
    items=("items",),
    pages=("meta", "page_count"),
    default_limit=20,
)
_BY_CURSOR = CursorPaging(
    cursor="cursor", items=("items",), next_cursor=("meta", "next")
)
_BY_URL = NextUrlPaging(items=("items",), next_url=("meta", "next"))
_BARE = OffsetPaging(offset="offset", items=("items",))
_LAST_ITEM = CursorPaging(
    cursor="after",
    items=("items",),
    next_cursor=("items", -1, "id"),
    more=("meta", "more"),
)
_BODY = CursorPaging(
    cursor=("page", "after"), items=("items",), next_cursor=("meta", "next")
)
_ARRAY = PageNumberPaging(page="page", limit="size", items=(), max_limit=100, first=0)
_LINKS = LinkPaging(items=("items",))


class ByPageResponse(Page[components.Items, components.Item]):
    """One page of ``pages.by_page``."""

    paging = _BY_PAGE


class AsyncByPageResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.by_page_async``."""

    paging = _BY_PAGE


class ByCursorResponse(Page[components.Items, components.Item]):
    """One page of ``pages.by_cursor``."""

    paging = _BY_CURSOR


class AsyncByCursorResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.by_cursor_async``."""

    paging = _BY_CURSOR


class ByUrlResponse(Page[components.Items, components.Item]):
    """One page of ``pages.by_url``."""

    paging = _BY_URL


class AsyncByUrlResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.by_url_async``."""

    paging = _BY_URL


class BareResponse(Page[components.Items, components.Item]):
    """One page of ``pages.bare``."""

    paging = _BARE


class AsyncBareResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.bare_async``."""

    paging = _BARE


class LastItemResponse(Page[components.Items, components.Item]):
    """One page of ``pages.last_item``."""

    paging = _LAST_ITEM


class AsyncLastItemResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.last_item_async``."""

    paging = _LAST_ITEM


class BodyResponse(Page[components.Items, components.Item]):
    """One page of ``pages.body``."""

    paging = _BODY


class AsyncBodyResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.body_async``."""

    paging = _BODY


class ArrayResponse(Page[list[components.Item], components.Item]):
    """One page of ``pages.array``."""

    paging = _ARRAY


class AsyncArrayResponse(AsyncPage[list[components.Item], components.Item]):
    """One page of ``pages.array_async``."""

    paging = _ARRAY


class LinksResponse(Page[components.Items, components.Item]):
    """One page of ``pages.links``."""

    paging = _LINKS


class AsyncLinksResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.links_async``."""

    paging = _LINKS
