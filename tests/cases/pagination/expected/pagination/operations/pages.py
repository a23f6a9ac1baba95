"""Pages of the pages operations."""

from __future__ import annotations

from .. import components
from .._runtime.paging import (
    AsyncPage,
    CursorPaging,
    NextUrlPaging,
    OffsetPaging,
    Page,
    PageNumberPaging,
)

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


class ByPageResponse(Page[components.Items, components.ItemsItemsItem]):
    """One page of ``pages.by_page``."""

    paging = _BY_PAGE


class AsyncByPageResponse(AsyncPage[components.Items, components.ItemsItemsItem]):
    """One page of ``pages.by_page_async``."""

    paging = _BY_PAGE


class ByCursorResponse(Page[components.Items, components.ItemsItemsItem]):
    """One page of ``pages.by_cursor``."""

    paging = _BY_CURSOR


class AsyncByCursorResponse(AsyncPage[components.Items, components.ItemsItemsItem]):
    """One page of ``pages.by_cursor_async``."""

    paging = _BY_CURSOR


class ByUrlResponse(Page[components.Items, components.ItemsItemsItem]):
    """One page of ``pages.by_url``."""

    paging = _BY_URL


class AsyncByUrlResponse(AsyncPage[components.Items, components.ItemsItemsItem]):
    """One page of ``pages.by_url_async``."""

    paging = _BY_URL


class BareResponse(Page[components.Items, components.ItemsItemsItem]):
    """One page of ``pages.bare``."""

    paging = _BARE


class AsyncBareResponse(AsyncPage[components.Items, components.ItemsItemsItem]):
    """One page of ``pages.bare_async``."""

    paging = _BARE
