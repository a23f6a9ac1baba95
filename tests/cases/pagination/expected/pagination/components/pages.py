"""Models of pages."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import BaseModel


class Items(BaseModel):
    items: list[ItemsItemsItem] | None = None
    meta: ItemsMeta | None = None


class ItemsItemsItem(BaseModel):
    id: int | None = None


class ItemsMeta(BaseModel):
    next: str | None = None
    page_count: Annotated[int | None, Field(alias="pageCount")] = None
