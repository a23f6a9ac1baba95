"""Models of found."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import BaseModel
from .shared import Things


class OffsetResponse(BaseModel):
    things: Things | None = None
    total_count: Annotated[int | None, Field(alias="totalCount")] = None


class PageWithItsNumberResponse(BaseModel):
    data: PageWithItsNumberResponseData | None = None
    paging: PageWithItsNumberResponsePaging | None = None


class PageWithItsNumberResponseData(BaseModel):
    items: Things | None = None


class PageWithItsNumberResponsePaging(BaseModel):
    page: int | None = None
    total_pages: Annotated[int | None, Field(alias="totalPages")] = None


class CursorResponse(BaseModel):
    results: Things | None = None
    related: Things | None = None
    next_page_token: str | None = None
    has_more: bool | None = None


class LastItemResponse(BaseModel):
    data: Things
    has_more: bool


class NextUrlResponse(BaseModel):
    data: Things | None = None
    links: Annotated[NextUrlResponseLinks | None, Field(alias="_links")] = None


class NextUrlResponseLinks(BaseModel):
    next: NextUrlResponseLinksNext | None = None


class NextUrlResponseLinksNext(BaseModel):
    href: str | None = None


class SearchRequest(BaseModel):
    query: str | None = None
    offset: int | None = None
    """Default: `0`."""
    limit: int | None = None
    """Default: `10`."""


class SearchNestedRequest(BaseModel):
    pagination: SearchNestedRequestPagination | None = None


class SearchNestedRequestPagination(BaseModel):
    cursor: str | None = None
    size: int | None = None


class SearchNestedResponse(BaseModel):
    items: Things | None = None
    next_cursor: Annotated[str | None, Field(alias="nextCursor")] = None
