"""Pages of the pages operations."""

from __future__ import annotations

from .. import components
from .._runtime.pagination.counted import OffsetPaging, PageNumberPaging
from .._runtime.pagination.cursors import CursorPaging
from .._runtime.pagination.links import LinkPaging, NextUrlPaging
from .._runtime.pagination.pages import AsyncPage, Page

_SPEAKEASY = PageNumberPaging(
    page="page",
    limit="limit",
    items=("items",),
    pages=("meta", "pages"),
    default_limit=20,
)
_FERN_PAGE = PageNumberPaging(page="page", items=("items",))
_FERN_OFFSET = OffsetPaging(
    offset="from",
    limit="limit",
    items=("items",),
    default_limit=20,
    more=("meta", "more"),
)
_FERN_DOCUMENT = CursorPaging(
    cursor="cursor", items=("items",), next_cursor=("meta", "next")
)
_FERN_URI = NextUrlPaging(items=("items",), next_url=("meta", "next"))
_MICROSOFT = NextUrlPaging(items=("value",), next_url=("odata_next_link",))
_SCALAR_NAME = OffsetPaging(
    offset="skip",
    limit="limit",
    items=("items",),
    default_limit=20,
    total=("meta", "count"),
)
_SCALAR_LAST_ITEM = CursorPaging(
    cursor=("page", "after"),
    items=("items",),
    next_cursor=("items", -1, "id"),
    more=("meta", "more"),
)
_SCALAR_LINKS = LinkPaging(items=("items",))


class SpeakeasyResponse(Page[components.Items, components.Item]):
    """One page of ``pages.speakeasy``."""

    paging = _SPEAKEASY


class AsyncSpeakeasyResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.speakeasy_async``."""

    paging = _SPEAKEASY


class FernPageResponse(Page[components.Items, components.Item]):
    """One page of ``pages.fern_page``."""

    paging = _FERN_PAGE


class AsyncFernPageResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.fern_page_async``."""

    paging = _FERN_PAGE


class FernOffsetResponse(Page[components.Items, components.Item]):
    """One page of ``pages.fern_offset``."""

    paging = _FERN_OFFSET


class AsyncFernOffsetResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.fern_offset_async``."""

    paging = _FERN_OFFSET


class FernDocumentResponse(Page[components.Items, components.Item]):
    """One page of ``pages.fern_document``."""

    paging = _FERN_DOCUMENT


class AsyncFernDocumentResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.fern_document_async``."""

    paging = _FERN_DOCUMENT


class FernUriResponse(Page[components.Items, components.Item]):
    """One page of ``pages.fern_uri``."""

    paging = _FERN_URI


class AsyncFernUriResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.fern_uri_async``."""

    paging = _FERN_URI


class MicrosoftResponse(Page[components.MicrosoftResponse, components.Item]):
    """One page of ``pages.microsoft``."""

    paging = _MICROSOFT


class AsyncMicrosoftResponse(AsyncPage[components.MicrosoftResponse, components.Item]):
    """One page of ``pages.microsoft_async``."""

    paging = _MICROSOFT


class ScalarNameResponse(Page[components.Items, components.Item]):
    """One page of ``pages.scalar_name``."""

    paging = _SCALAR_NAME


class AsyncScalarNameResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.scalar_name_async``."""

    paging = _SCALAR_NAME


class ScalarLastItemResponse(Page[components.Items, components.Item]):
    """One page of ``pages.scalar_last_item``."""

    paging = _SCALAR_LAST_ITEM


class AsyncScalarLastItemResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.scalar_last_item_async``."""

    paging = _SCALAR_LAST_ITEM


class ScalarLinksResponse(Page[components.Items, components.Item]):
    """One page of ``pages.scalar_links``."""

    paging = _SCALAR_LINKS


class AsyncScalarLinksResponse(AsyncPage[components.Items, components.Item]):
    """One page of ``pages.scalar_links_async``."""

    paging = _SCALAR_LINKS
