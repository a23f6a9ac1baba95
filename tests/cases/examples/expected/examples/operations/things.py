"""Pages of the things operations."""

from __future__ import annotations

from .. import components
from .._runtime.pagination.offsets import OffsetPaging
from .._runtime.pagination.pages import AsyncPage, Page

_LIST_THINGS = OffsetPaging(
    offset="offset",
    limit="limit",
    items=("data",),
    default_limit=2,
    total=("total",),
    more=("has_more",),
)


class ListThingsResponse(Page[components.ListThingsResponse, components.Thing]):
    """One page of ``things.list_things``."""

    paging = _LIST_THINGS


class AsyncListThingsResponse(
    AsyncPage[components.ListThingsResponse, components.Thing]
):
    """One page of ``things.list_things_async``."""

    paging = _LIST_THINGS
