"""Models of pages."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from pagination.types import BaseModel


class ItemsItems(BaseModel):
    id: int | None = None


class ItemsMeta(BaseModel):
    next: str | None = None
    page_count: Annotated[int | None, Field(alias="pageCount")] = None


class Items(BaseModel):
    items: list[ItemsItems] | None = None
    meta: ItemsMeta | None = None
