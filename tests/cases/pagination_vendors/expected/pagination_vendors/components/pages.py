"""Models of pages."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import BaseModel


class Item(BaseModel):
    id: str | None = None


class Items(BaseModel):
    items: list[Item] | None = None
    meta: ItemsMeta | None = None


class ItemsMeta(BaseModel):
    next: str | None = None
    pages: int | None = None
    count: int | None = None
    more: bool | None = None


class MicrosoftResponse(BaseModel):
    value: list[Item] | None = None
    odata_next_link: Annotated[str | None, Field(alias="@odata.nextLink")] = None


class ScalarLastItemRequest(BaseModel):
    page: ScalarLastItemRequestPage | None = None


class ScalarLastItemRequestPage(BaseModel):
    after: str | None = None
