"""Models of pages."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import BaseModel


class Items(BaseModel):
    items: list[Item] | None = None
    meta: ItemsMeta | None = None


class Item(BaseModel):
    id: int | None = None


class ItemsMeta(BaseModel):
    next: str | None = None
    page_count: Annotated[int | None, Field(alias="pageCount")] = None
    more: bool | None = None


class BodyRequest(BaseModel):
    query: str | None = None
    page: BodyRequestPage | None = None


class BodyRequestPage(BaseModel):
    after: str | None = None
    size: int | None = None
