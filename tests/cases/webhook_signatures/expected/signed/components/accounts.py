"""Models of accounts."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..types import BaseModel


class CreateRequest(BaseModel):
    note: str | None = None
    pin: str | None = None
    answer: Annotated[str | None, Field(alias="Answer")] = None
