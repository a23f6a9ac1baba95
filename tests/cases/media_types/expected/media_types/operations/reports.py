"""Pages of the reports operations."""

from __future__ import annotations

from .. import components
from .._runtime.pagination.page_numbers import PageNumberPaging
from .._runtime.pagination.pages import AsyncPage, Page

_LIST = PageNumberPaging(page="page", items=("items",), pages=("total_pages",))


class ListResponse(Page[components.Reports, components.Report]):
    """One page of ``reports.list``."""

    paging = _LIST


class AsyncListResponse(AsyncPage[components.Reports, components.Report]):
    """One page of ``reports.list_async``."""

    paging = _LIST
